package journey.service.weaklink.rules;

import java.util.List;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * How yields of steps scatter, as Beta(a, b), estimated from the steps themselves by moments: what is known of a step
 * before it is looked at.
 *
 * @see <a href="https://doi.org/10.1080/01621459.1973.10481332">Kleinman (1973), Proportions with Extraneous Variance,
 *     JASA 68(341)</a>
 */
record YieldPrior(double a, double b) {

    /** Says next to nothing: Jeffreys' prior, where there are too few steps to learn from. */
    private static final YieldPrior VAGUE = new YieldPrior(0.5, 0.5);

    private static final int LEAST_STEPS = 3;

    /** a + b, the number of occurrences that the prior weighs as much as; bounded, for moments of few steps scatter. */
    private static final double LEAST_WEIGHT = 2;

    private static final double MOST_WEIGHT = 1_000;

    static YieldPrior of(List<TestedYield> yields) {
        double trials = yields.stream().mapToLong(TestedYield::measured).sum();
        double well = yields.stream().mapToLong(TestedYield::well).sum();
        double mean = well / trials;
        if (yields.size() < LEAST_STEPS || !(mean > 0 && mean < 1)) {
            return VAGUE;
        }
        double scatter = 0;
        double squares = 0;
        for (TestedYield yield : yields) {
            double n = yield.measured();
            double deviation = yield.well() / n - mean;
            scatter += n * deviation * deviation;
            squares += n * n;
        }
        int k = yields.size();
        double chance = mean * (1 - mean);
        double between = (scatter - (k - 1) * chance) / (trials - squares / trials - (k - 1));
        double weight = between <= 0 ? MOST_WEIGHT : chance / between - 1;
        double bounded = Math.max(LEAST_WEIGHT, Math.min(MOST_WEIGHT, weight));
        return new YieldPrior(mean * bounded, (1 - mean) * bounded);
    }

    /** P(y &lt; target) of the true yield y, after so many were seen; in [0, 1]. */
    double probabilityBelowTarget(TestedYield yield) {
        if (yield.target() >= 1) {
            return yield.well() < yield.measured() ? 1 : 0;
        }
        return BetaDistribution.of(a + yield.well(), b + yield.measured() - yield.well())
                .cumulativeProbability(yield.target());
    }
}
