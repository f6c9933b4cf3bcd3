package journey.web.weaklink;

import java.util.List;
import journey.web.chart.State;
import journey.web.sentence.Sentence;
import org.jspecify.annotations.Nullable;

/** What the page of weak links shows. */
record WeakLinksPage(
        Sentence sentence, @Nullable Improvement improvement, List<Row> rows, List<WhatIf> journeys, String csv) {

    /**
     * A step of any journey: figures already written.
     *
     * @param bar its yield and target, to be drawn
     * @param sign what is odd about its importance; empty if nothing is
     */
    record Row(
            String journey,
            String step,
            String href,
            State state,
            Bar bar,
            String interval,
            String trend,
            String importance,
            String sign,
            String gain,
            String withConsequences,
            String onlyHere,
            String onlyHereHref,
            String outcome,
            String owner,
            @Nullable String ownerHref) {}

    /** A yield against its target. */
    record Bar(double yield, Double target) {}

    /**
     * A journey whose repairs can be tried out.
     *
     * @param code of the journey, also the part of the page
     * @param target in per cent, as typed or as planned
     * @param mistake what is wrong with the target that was typed
     * @param smallest which repairs would reach the target
     * @param result what the ticked ones would bring; null while none is
     * @param unknown what is not known, a sentence each
     */
    record WhatIf(
            String code,
            String name,
            String target,
            @Nullable String mistake,
            List<Repair> repairs,
            String smallest,
            @Nullable Sentence result,
            List<String> unknown) {}

    /** A step that can be ticked. */
    record Repair(String code, String name, boolean ticked, String gain) {}
}
