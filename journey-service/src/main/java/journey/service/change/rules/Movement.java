package journey.service.change.rules;

import journey.service.everything.rules.Bounds;
import journey.service.everything.rules.Confidence;
import journey.service.everything.rules.StepYield;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How a share moved from one period to the next.
 *
 * <p>What has just begun is mostly open, and what of it is measured already is not like the rest: failures are known
 * early, successes late. So two periods are compared only where of both at most one fifth is unknown, and with fewer than
 * 20 measured nothing is said.
 *
 * @see <a href="https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8%3C873::AID-SIM779%3E3.0.CO;2-I">Newcombe (1998),
 *     Interval estimation for the difference between independent proportions, Statistics in Medicine 17(8)</a>
 */
public record Movement(StepYield before, StepYield now) {

    /** Where a difference surely lies, in [-1, 1]. */
    public record Range(double low, double high) {}

    /** With a larger share unknown a period is not ripe. */
    static final double MOST_UNKNOWN = 0.20;

    static final long LEAST_MEASURED = 20;

    /** With fewer expected in a cell the normal approximation does not hold. */
    private static final double LEAST_EXPECTED = 5;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** Whether both periods are ripe. */
    public boolean isComparable() {
        return isRipe(before) && isRipe(now);
    }

    static boolean isRipe(StepYield counts) {
        return counts.measured() >= LEAST_MEASURED
                && counts.unknown() <= MOST_UNKNOWN * (counts.measured() + counts.unknown());
    }

    /** Share now less share before, in [-1, 1]; NaN where nothing was measured. */
    public double difference() {
        return share(now) - share(before);
    }

    /** Newcombe's 95 % interval of {@link #difference}, from Wilson's intervals of both shares. */
    public Range interval() {
        Bounds first = Confidence.wilson(before.well(), before.measured());
        Bounds second = Confidence.wilson(now.well(), now.measured());
        double below = Math.hypot(share(now) - second.low(), first.high() - share(before));
        double above = Math.hypot(second.high() - share(now), share(before) - first.low());
        return new Range(difference() - below, difference() + above);
    }

    /**
     * How probable so large a difference is where nothing changed, in [0, 1]: two-sided, by Fisher's exact test, or by
     * the normal approximation where at least five are expected in each of the four cells.
     */
    public double pValue() {
        long all = before.measured() + now.measured();
        long well = before.well() + now.well();
        if (before.measured() == 0 || now.measured() == 0 || well == 0 || well == all) {
            return 1;
        }
        double pooled = (double) well / all;
        double least = Math.min(before.measured(), now.measured()) * Math.min(pooled, 1 - pooled);
        if (least >= LEAST_EXPECTED) {
            double error = Math.sqrt(pooled * (1 - pooled) * (1.0 / before.measured() + 1.0 / now.measured()));
            return Math.min(1, 2 * NORMAL.survivalProbability(Math.abs(difference()) / error));
        }
        return fisher(Math.toIntExact(all), Math.toIntExact(well));
    }

    /** All tables as improbable as this one, or more so. */
    private double fisher(int all, int well) {
        HypergeometricDistribution tables = HypergeometricDistribution.of(all, well, Math.toIntExact(now.measured()));
        double here = tables.probability(Math.toIntExact(now.well())) * (1 + 1e-7);
        double sum = 0;
        for (int x = tables.getSupportLowerBound(); x <= tables.getSupportUpperBound(); x++) {
            double probability = tables.probability(x);
            sum += probability <= here ? probability : 0;
        }
        return Math.min(1, sum);
    }

    private static double share(StepYield counts) {
        return counts.measured() == 0 ? Double.NaN : (double) counts.well() / counts.measured();
    }
}
