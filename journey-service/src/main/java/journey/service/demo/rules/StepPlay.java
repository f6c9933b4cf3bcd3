package journey.service.demo.rules;

import java.util.EnumSet;
import java.util.Set;
import journey.domain.journey.Measure;
import org.jspecify.annotations.Nullable;

/** How one step really goes: how long it takes, what goes wrong by itself, what it feels like. */
final class StepPlay {

    final String code;
    final String department;

    @Nullable String channel;

    double medianHours;
    double spread;
    boolean office;

    @Nullable String promiseAfter;
    /** The span of the blueprint's promise. */
    double withinHours;
    /** Where the date is agreed anew each time: its median span; 0: the blueprint promises. */
    double quotedHours;

    double slackHours;
    double ease = 1.7;
    double warmth = 1.7;
    double failure;
    double repeat;
    double gap;
    double skip;
    double early;
    double applies = 1;
    boolean exit;
    final Set<Measure> measures = EnumSet.noneOf(Measure.class);

    private StepPlay(String code, String department) {
        this.code = code;
        this.department = department;
    }

    static StepPlay step(String code, String department, Measure... measures) {
        StepPlay step = new StepPlay(code, department);
        step.measures.addAll(Set.of(measures));
        return step;
    }

    /** The time from the end of the step before, log-normal. */
    StepPlay takes(double medianHours, double spread) {
        this.medianHours = medianHours;
        this.spread = spread;
        return this;
    }

    /** Only done when the offices are open. */
    StepPlay inOffice() {
        this.office = true;
        return this;
    }

    StepPlay by(String channel) {
        this.channel = channel;
        return this;
    }

    StepPlay promised(String after, double withinHours) {
        this.promiseAfter = after;
        this.withinHours = withinHours;
        return this;
    }

    /** A date agreed anew each time, so many hours after a step; the firm plans to be early by the slack. */
    StepPlay agreed(String after, double quotedHours, double slackHours) {
        this.promiseAfter = after;
        this.quotedHours = quotedHours;
        this.slackHours = slackHours;
        return this;
    }

    /** How easy and how warm it is by itself, in standard deviations above the cut. */
    StepPlay feels(double ease, double warmth) {
        this.ease = ease;
        this.warmth = warmth;
        return this;
    }

    /** Share that is not done at first, and share that has to be done again. */
    StepPlay fails(double failure, double repeat) {
        this.failure = failure;
        this.repeat = repeat;
        return this;
    }

    /** Shares that nobody measures, that is forgotten altogether, and that comes before the step before it. */
    StepPlay slips(double gap, double skip, double early) {
        this.gap = gap;
        this.skip = skip;
        this.early = early;
        return this;
    }

    /** After it, customers may give up. */
    StepPlay orGivenUp() {
        this.exit = true;
        return this;
    }

    StepPlay appliesTo(double share) {
        this.applies = share;
        return this;
    }

    boolean measures(Measure measure) {
        return measures.contains(measure);
    }
}
