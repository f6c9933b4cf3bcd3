package journey.service.scoring.rules;

import journey.domain.journey.Measure;

/** Puts the raw value of a measure on the scale 0 to 100, where 100 is best. */
final class MeasureScale {

    private MeasureScale() {}

    /**
     * The value u of a raw value: DONE 0 or 100; EFFORT 100(x−1)/6; REWORK 100/(1+c); the others, 1 to 5, 25(x−1).
     *
     * @throws IllegalArgumentException for ON_TIME, whose value follows from a {@link Deadline}
     */
    static double value(Measure measure, int raw) {
        return switch (measure) {
            case DONE -> 100.0 * raw;
            case EFFORT -> 100.0 * (raw - 1) / 6;
            case REWORK -> 100.0 / (1 + raw);
            case SATISFACTION, FEELING, CLARITY, RESPECT, RECOGNITION -> 25.0 * (raw - 1);
            case ON_TIME -> throw new IllegalArgumentException("ON_TIME is valued by its deadline");
        };
    }
}
