package journey.service.weight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The weights of a version's steps from a month on.
 *
 * @param fromMonth its first day
 * @param weights by position, adding up to 1
 * @param answers transactions with an overall answer from which they were drawn
 * @param madeBy who had them made
 */
public record WeightSet(
        int blueprintId, LocalDate fromMonth, List<Double> weights, long answers, Instant madeAt, String madeBy) {

    public WeightSet {
        weights = List.copyOf(weights);
    }
}
