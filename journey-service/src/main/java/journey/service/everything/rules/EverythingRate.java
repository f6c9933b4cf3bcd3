package journey.service.everything.rules;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * For what share of transactions everything was done well, from the counts of their verdicts. Unknown is not well: it
 * leaves the rate and widens the bounds.
 *
 * <p>A verdict is known as soon as one required measure is not well, and well only once all of them are taken. So the rate
 * among those whose verdict is known is drawn down where measures are missing; the rate among the fully measured is not.
 *
 * @param full of the well and the not well those that are fully measured
 */
public record EverythingRate(long well, long notWell, long unknown, StepYield full) {

    public static final EverythingRate NONE = new EverythingRate(0, 0, 0);

    public EverythingRate {
        if (well < 0 || notWell < 0 || unknown < 0) {
            throw new IllegalArgumentException(
                    "counts are not below 0: " + well + " well, " + notWell + " not well, " + unknown + " unknown");
        }
        if (full.well() > well || full.notWell() > notWell || full.unknown() > 0) {
            throw new IllegalArgumentException(
                    "fully measured " + full + " are more than " + well + " well and " + notWell + " not well");
        }
    }

    /** All of them without a word about who is fully measured: none is. */
    public EverythingRate(long well, long notWell, long unknown) {
        this(well, notWell, unknown, new StepYield(0, 0, 0));
    }

    /** N = well + not well + unknown. */
    public long transactions() {
        return well + notWell + unknown;
    }

    /** n = well + not well: the transactions whose verdict is known. */
    public long measured() {
        return well + notWell;
    }

    /** well / (well + not well), in [0, 1]; none where no verdict is known. */
    public OptionalDouble rate() {
        return share(well, measured());
    }

    /** Wilson's 95 % interval of {@link #rate}; none where no verdict is known. */
    public Optional<Bounds> interval() {
        return measured() == 0 ? Optional.empty() : Optional.of(Confidence.wilson(well, measured()));
    }

    /** well / N, in [0, 1]: the rate if every unknown one turned out not well; none without transactions. */
    public OptionalDouble worst() {
        return share(well, transactions());
    }

    /** (well + unknown) / N, in [0, 1]: the rate if every unknown one turned out well; none without transactions. */
    public OptionalDouble best() {
        return share(well + unknown, transactions());
    }

    public EverythingRate plus(EverythingRate other) {
        return new EverythingRate(
                well + other.well, notWell + other.notWell, unknown + other.unknown, full.plus(other.full));
    }

    static OptionalDouble share(long part, long whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }
}
