package journey.service.rollup.rules;

import java.time.Instant;
import journey.domain.touchpoint.Moment;
import org.jspecify.annotations.Nullable;

/**
 * A stored touchpoint as counting needs it. Words by their numbers, 0: none.
 *
 * @param expected whether it only states a promise: nothing has happened yet
 * @param feeling how the customer felt, or else how satisfied they were, 1 to 5
 * @param score 0 to 100
 */
public record CountedTouchpoint(
        int step,
        @Nullable Instant occurredAt,
        @Nullable Instant promisedAt,
        int channel,
        int department,
        int causedBy,
        boolean applicable,
        boolean expected,
        @Nullable Moment moment,
        @Nullable Integer feeling,
        @Nullable Float score) {

    /** Whether it has its place in time. */
    boolean hasHappened() {
        return occurredAt != null && applicable;
    }
}
