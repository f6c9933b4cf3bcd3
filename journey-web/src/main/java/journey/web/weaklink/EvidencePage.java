package journey.web.weaklink;

import java.util.List;
import journey.web.chart.State;
import journey.web.chart.Trend;
import journey.web.note.NotesPart;
import journey.web.sentence.Figure;
import journey.web.sentence.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * What the evidence page of a step shows.
 *
 * @param beneath how sure it is
 * @param facts what it matters, a line each
 * @param chart its weeks; null where there are too few
 * @param trend what they tell
 * @param unknown what is not known, a sentence each
 * @param csv its tables as a file
 */
record EvidencePage(
        String journey,
        String journeyHref,
        String name,
        String address,
        Sentence sentence,
        List<String> beneath,
        List<Fact> facts,
        @Nullable Trend chart,
        String trend,
        List<Places> places,
        List<Neighbour> before,
        List<Neighbour> after,
        long onlyHere,
        String onlyHereHref,
        long notWell,
        String notWellHref,
        List<Quotation> said,
        List<String> unknown,
        NotesPart notes,
        String csv) {

    /** A name and what stands behind it. */
    record Fact(String name, String text) {}

    /** A kind of places, such as channels, and how the step was done at each: most failures first, the rest as more. */
    record Places(String kind, List<PlaceRow> rows, List<PlaceRow> more) {}

    record PlaceRow(
            String place,
            @Nullable String href,
            State state,
            WeakLinksPage.Bar bar,
            String interval,
            Figure measured) {}

    /** A step that comes directly before or after. */
    record Neighbour(String name, Figure count, String share, String waiting, boolean planned) {}

    /** What a customer said, and in which transaction. */
    record Quotation(String text, String transaction, String href, String when) {}
}
