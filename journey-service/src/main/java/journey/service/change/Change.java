package journey.service.change;

import java.time.LocalDate;
import journey.service.change.rules.Movement;
import org.jspecify.annotations.Nullable;

/**
 * How the Everything rate of a journey, or the yield of one of its steps, moved from one period to the next.
 *
 * @param step code of the step; null: the Everything rate
 * @param name of the step, or of the journey
 * @param q the p-value of the movement, adjusted for all that are tested together
 */
public record Change(
        String journey, @Nullable String step, String name, Days before, Days now, Movement movement, double q) {

    private static final double FALSE_DISCOVERY_RATE = 0.10;

    /** Whole days, both ends included. */
    public record Days(LocalDate first, LocalDate last) {}

    /** Whether it is more than noise. */
    public boolean isProven() {
        return movement.isComparable() && q <= FALSE_DISCOVERY_RATE;
    }
}
