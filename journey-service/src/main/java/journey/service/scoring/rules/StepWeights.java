package journey.service.scoring.rules;

import java.util.List;

/**
 * With what weight each planned step enters a transaction's score.
 *
 * @param weights by position, each above 0; none: all alike
 */
public record StepWeights(List<Double> weights) {

    /** All steps alike. */
    public static final StepWeights EQUAL = new StepWeights(List.of());

    public StepWeights {
        weights = List.copyOf(weights);
        if (weights.stream().anyMatch(weight -> !(weight > 0))) {
            throw new IllegalArgumentException("a weight is above 0, not as in " + weights);
        }
    }

    double of(int position) {
        return weights.isEmpty() ? 1 : weights.get(position);
    }
}
