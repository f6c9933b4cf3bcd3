package journey.service.everything.rules;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How often one step was done well, from the counts of its verdicts. Where the step was not applicable it is not
 * counted at all.
 */
public record StepYield(long well, long notWell, long unknown) {

    public StepYield {
        if (well < 0 || notWell < 0 || unknown < 0) {
            throw new IllegalArgumentException(
                    "counts are not below 0: " + well + " well, " + notWell + " not well, " + unknown + " unknown");
        }
    }

    /** Both together: counts of two sets of transactions that share none. */
    public StepYield plus(StepYield other) {
        return new StepYield(well + other.well, notWell + other.notWell, unknown + other.unknown);
    }

    /** n = well + not well: the occurrences whose verdict is known. */
    public long measured() {
        return well + notWell;
    }

    /** The yield y = well / (well + not well), in [0, 1]; none where nothing was measured. */
    public OptionalDouble rate() {
        return EverythingRate.share(well, measured());
    }

    /** Wilson's 95 % interval of {@link #rate}; none where nothing was measured. */
    public Optional<Bounds> interval() {
        return measured() == 0 ? Optional.empty() : Optional.of(Confidence.wilson(well, measured()));
    }
}
