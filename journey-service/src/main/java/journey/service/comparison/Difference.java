package journey.service.comparison;

import journey.service.change.rules.Movement;
import org.jspecify.annotations.Nullable;

/**
 * How a step, or the whole journey, does in one group and in another, over the same days.
 *
 * @param step code of the step; null: the Everything rate
 * @param counts of the one group as before, of the other as now: the difference is the other's less the one's
 * @param q the p-value of the difference, adjusted for all steps that are tested together; 1 where too little is measured
 */
public record Difference(@Nullable String step, String name, Movement counts, double q) {

    private static final double FALSE_DISCOVERY_RATE = 0.10;

    /** Whether it is more than chance. */
    public boolean isProven() {
        return counts.isComparable() && q <= FALSE_DISCOVERY_RATE;
    }
}
