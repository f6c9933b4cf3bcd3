package journey.service.everything.rules;

import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the yields y of a journey's steps say together about E, the share of transactions in which every step was well.
 * Failures cluster in the same customers, so the product is not the Everything rate and stands only beside it; whatever
 * the clustering, E lies within {@link #bounds}.
 *
 * @see <a href="https://en.wikipedia.org/wiki/Rolled_throughput_yield">rolled throughput yield</a>
 * @see <a href="https://en.wikipedia.org/wiki/Fr%C3%A9chet_inequalities">Fréchet's inequalities</a>
 */
public final class RolledYield {

    private RolledYield() {}

    /** ∏ y, in [0, 1]: E if failures were independent. None without steps, or where a step was never measured. */
    public static OptionalDouble product(Collection<StepYield> steps) {
        if (!known(steps)) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(steps.stream()
                .mapToDouble(step -> step.rate().orElseThrow())
                .reduce(1, (product, yield) -> product * yield));
    }

    /**
     * max(0, 1 − Σ(1 − y)) ≤ E ≤ min y: reached when no two failures meet in one transaction, and when they all do.
     * None without steps, or where a step was never measured.
     */
    public static Optional<Bounds> bounds(Collection<StepYield> steps) {
        if (!known(steps)) {
            return Optional.empty();
        }
        double failures = 0;
        double lowest = 1;
        for (StepYield step : steps) {
            double yield = step.rate().orElseThrow();
            failures += 1 - yield;
            lowest = Math.min(lowest, yield);
        }
        // rounding must not put the lower bound of a single step a last digit above its upper one
        return Optional.of(new Bounds(Math.min(lowest, Math.max(0, 1 - failures)), lowest));
    }

    /**
     * The yield that each of some equal steps needs for a rate: the steps-th root of it.
     *
     * @param rate the wanted share, in [0, 1]
     * @throws IllegalArgumentException if the rate is outside [0, 1] or there is no step
     */
    public static double needed(double rate, int steps) {
        if (!(rate >= 0 && rate <= 1) || steps < 1) {
            throw new IllegalArgumentException(
                    "a rate in [0, 1] over at least one step, not " + rate + " over " + steps);
        }
        return Math.pow(rate, 1.0 / steps);
    }

    private static boolean known(Collection<StepYield> steps) {
        return !steps.isEmpty() && steps.stream().allMatch(step -> step.measured() > 0);
    }
}
