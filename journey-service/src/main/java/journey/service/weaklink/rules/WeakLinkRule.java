package journey.service.weaklink.rules;

import java.util.ArrayList;
import java.util.List;
import journey.service.everything.rules.FalseDiscovery;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Tells weak links from noise.
 *
 * <p>Confirmed: the exact one-sided binomial p = P(X ≤ well | n, target), adjusted after Benjamini and Hochberg over all
 * that are tested together, is at most .10. Watch: not confirmed, but by an empirical-Bayes beta-binomial model the true
 * yield is below its target with probability .80 or more. With n below 20 nothing is said.
 *
 * @see <a href="https://doi.org/10.1111/j.2517-6161.1995.tb02031.x">Benjamini and Hochberg (1995), Controlling the False
 *     Discovery Rate, J. R. Statist. Soc. B 57(1)</a>
 */
public final class WeakLinkRule {

    /** With fewer measured occurrences nothing is said about a step. */
    public static final long LEAST_MEASURED = 20;

    /** Of those confirmed at most about this share is confirmed wrongly. */
    static final double FALSE_DISCOVERY_RATE = 0.10;

    static final double WATCH_PROBABILITY = 0.80;

    private WeakLinkRule() {}

    /**
     * Judges yields that are looked at together.
     *
     * @return one for each, in their order
     */
    public static List<Evidence> judge(List<TestedYield> together) {
        List<TestedYield> tested =
                together.stream().filter(WeakLinkRule::isTested).toList();
        List<Double> pValues = tested.stream().map(WeakLinkRule::pValue).toList();
        List<Double> qValues = FalseDiscovery.adjusted(pValues);
        YieldPrior prior = YieldPrior.of(tested);
        List<Evidence> evidence = new ArrayList<>();
        int next = 0;
        for (TestedYield yield : together) {
            if (isTested(yield)) {
                double below = prior.probabilityBelowTarget(yield);
                evidence.add(
                        new Evidence(state(qValues.get(next), below), pValues.get(next), qValues.get(next), below));
                next++;
            } else {
                evidence.add(Evidence.TOO_FEW);
            }
        }
        return evidence;
    }

    private static boolean isTested(TestedYield yield) {
        return yield.measured() >= LEAST_MEASURED;
    }

    private static WeakLinkState state(double qValue, double belowTarget) {
        if (qValue <= FALSE_DISCOVERY_RATE) {
            return WeakLinkState.CONFIRMED;
        }
        return belowTarget >= WATCH_PROBABILITY ? WeakLinkState.WATCH : WeakLinkState.OK;
    }

    /** P(X ≤ well | n, target), in [0, 1]: how probable so few are if the target is just met. */
    static double pValue(TestedYield yield) {
        return BinomialDistribution.of(Math.toIntExact(yield.measured()), yield.target())
                .cumulativeProbability(Math.toIntExact(yield.well()));
    }
}
