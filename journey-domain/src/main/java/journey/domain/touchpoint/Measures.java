package journey.domain.touchpoint;

import journey.domain.journey.Measure;
import org.jspecify.annotations.Nullable;

/** The raw values recorded at a touchpoint, each on its own scale; null: not measured. Zero never stands for missing. */
public record Measures(
        @Nullable Boolean done,
        @Nullable Integer effort,
        @Nullable Integer rework,
        @Nullable Integer satisfaction,
        @Nullable Integer feeling,
        @Nullable Integer clarity,
        @Nullable Integer respect,
        @Nullable Integer recognition) {

    public static final Measures NONE = new Measures(null, null, null, null, null, null, null, null);

    public Measures {
        requireOnScale(Measure.EFFORT, effort);
        requireOnScale(Measure.REWORK, rework);
        requireOnScale(Measure.SATISFACTION, satisfaction);
        requireOnScale(Measure.FEELING, feeling);
        requireOnScale(Measure.CLARITY, clarity);
        requireOnScale(Measure.RESPECT, respect);
        requireOnScale(Measure.RECOGNITION, recognition);
    }

    /** These values, and where one is not measured here that of {@code stored}. */
    public Measures over(Measures stored) {
        return new Measures(
                done != null ? done : stored.done,
                effort != null ? effort : stored.effort,
                rework != null ? rework : stored.rework,
                satisfaction != null ? satisfaction : stored.satisfaction,
                feeling != null ? feeling : stored.feeling,
                clarity != null ? clarity : stored.clarity,
                respect != null ? respect : stored.respect,
                recognition != null ? recognition : stored.recognition);
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    /** The raw value of a measure that is a plain number; null where it was not measured. Not for ON_TIME. */
    public @Nullable Integer value(Measure measure) {
        return switch (measure) {
            case DONE -> done == null ? null : done ? 1 : 0;
            case EFFORT -> effort;
            case REWORK -> rework;
            case SATISFACTION -> satisfaction;
            case FEELING -> feeling;
            case CLARITY -> clarity;
            case RESPECT -> respect;
            case RECOGNITION -> recognition;
            case ON_TIME -> throw new IllegalArgumentException("ON_TIME follows from times, it has no raw value");
        };
    }

    private static void requireOnScale(Measure measure, @Nullable Integer value) {
        if (value != null && (value < measure.lowest() || value > measure.highest())) {
            throw new IllegalArgumentException(
                    measure + " runs from " + measure.lowest() + " to " + measure.highest() + ", not " + value);
        }
    }
}
