package journey.domain.journey;

import java.util.Optional;

/**
 * One thing measured at a touchpoint.
 *
 * <p>WHAT is the facts (was it done, on time, with how much effort, how often again), HOW is how it felt. Each measure
 * has a scale, a direction and a default cut from which it counts as well; a step's {@link Standard} may move the cut.
 */
public enum Measure {
    /** Done at all: no 0, yes 1. */
    DONE(Kind.WHAT, 0, 1, 1, true),
    /** Minutes late against the promise; well up to the promise. Its cut is fixed: the promise itself. */
    ON_TIME(Kind.WHAT, 0, 0, 0, false),
    /** Customer Effort Score, 1 to 7, 7 = very easy. */
    EFFORT(Kind.WHAT, 1, 7, 6, true),
    /** How many times it had to be done again; well when never. */
    REWORK(Kind.WHAT, 0, 1000, 0, false),
    SATISFACTION(Kind.HOW, 1, 5, 4, true),
    FEELING(Kind.HOW, 1, 5, 4, true),
    CLARITY(Kind.HOW, 1, 5, 4, true),
    RESPECT(Kind.HOW, 1, 5, 4, true),
    RECOGNITION(Kind.HOW, 1, 5, 4, true);

    /** What a measure speaks of. */
    public enum Kind {
        WHAT,
        HOW
    }

    private final Kind kind;
    private final int lowest;
    private final int highest;
    private final int defaultCut;
    private final boolean moreIsBetter;

    Measure(Kind kind, int lowest, int highest, int defaultCut, boolean moreIsBetter) {
        this.kind = kind;
        this.lowest = lowest;
        this.highest = highest;
        this.defaultCut = defaultCut;
        this.moreIsBetter = moreIsBetter;
    }

    /** The measure of this name, as definitions write it. */
    public static Optional<Measure> named(String name) {
        for (Measure measure : values()) {
            if (measure.name().equals(name)) {
                return Optional.of(measure);
            }
        }
        return Optional.empty();
    }

    public Kind kind() {
        return kind;
    }

    public int lowest() {
        return lowest;
    }

    public int highest() {
        return highest;
    }

    public int defaultCut() {
        return defaultCut;
    }

    /** Whether a step may set its own cut: not for DONE and ON_TIME, which are well or not by themselves. */
    public boolean hasCut() {
        return this != DONE && this != ON_TIME;
    }

    /** Whether a raw value counts as well against a cut: at least the cut, or at most where less is better. */
    public boolean isWell(double value, double cut) {
        return moreIsBetter ? value >= cut : value <= cut;
    }
}
