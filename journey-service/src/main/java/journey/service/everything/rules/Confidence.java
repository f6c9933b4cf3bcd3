package journey.service.everything.rules;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;

/**
 * Two-sided 95 % confidence intervals of a share x/n, in [0, 1]. No trials say nothing: with n = 0 every interval is
 * [0, 1].
 *
 * @see <a href="https://doi.org/10.1214/ss/1009213286">Brown, Cai and DasGupta (2001), Interval Estimation for a
 *     Binomial Proportion, Statistical Science 16(2)</a>
 */
public final class Confidence {

    /** One in twenty such intervals misses the true share. */
    private static final double ERROR_RATE = 0.05;

    private static final Bounds NOTHING_KNOWN = new Bounds(0, 1);

    private Confidence() {}

    /**
     * Wilson's score interval: the one shown beside every rate; right on average, also for small n.
     *
     * @throws IllegalArgumentException unless 0 ≤ successes ≤ trials
     */
    public static Bounds wilson(long successes, long trials) {
        return bounds(BinomialConfidenceInterval.WILSON_SCORE, successes, trials);
    }

    /**
     * The interval of Clopper and Pearson: never misses more often than one in twenty, hence wider; where a guarantee
     * depends on it.
     *
     * @throws IllegalArgumentException unless 0 ≤ successes ≤ trials
     */
    public static Bounds clopperPearson(long successes, long trials) {
        return bounds(BinomialConfidenceInterval.CLOPPER_PEARSON, successes, trials);
    }

    /**
     * Jeffreys' interval: the middle 95 % of Beta(x + ½, n − x + ½), open to its end where x is 0 or n.
     *
     * @throws IllegalArgumentException unless 0 ≤ successes ≤ trials
     */
    public static Bounds jeffreys(long successes, long trials) {
        return bounds(BinomialConfidenceInterval.JEFFREYS, successes, trials);
    }

    private static Bounds bounds(BinomialConfidenceInterval method, long successes, long trials) {
        if (successes < 0 || successes > trials) {
            throw new IllegalArgumentException("0 <= successes <= trials, not " + successes + " of " + trials);
        }
        if (trials == 0) {
            return NOTHING_KNOWN;
        }
        Interval interval = method.fromErrorRate(Math.toIntExact(trials), Math.toIntExact(successes), ERROR_RATE);
        // the library's rounding misses the ends by one unit in the last place, as with 38 of 38
        double low = successes == 0 ? 0 : Math.max(0, interval.getLowerBound());
        return new Bounds(low, successes == trials ? 1 : Math.min(1, interval.getUpperBound()));
    }
}
