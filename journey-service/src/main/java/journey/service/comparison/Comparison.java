package journey.service.comparison;

import java.util.List;

/**
 * Two groups of a journey's transactions.
 *
 * @param rate of the Everything rate
 * @param steps in planned order
 */
public record Comparison(Difference rate, List<Difference> steps) {

    public Comparison {
        steps = List.copyOf(steps);
    }
}
