package journey.service.rollup.rules;

import java.time.Instant;
import journey.domain.touchpoint.Moment;
import org.jspecify.annotations.Nullable;

/**
 * A stored touchpoint as counting needs it. Words by their numbers, 0: none.
 *
 * @param expected whether it only states a promise: nothing has happened yet
 * @param undone whether it is said not to be done: it keeps no promise, whatever its time
 * @param how mean of all that was measured of how it felt, 0 to 100
 * @param said how satisfied the customer was, 1 to 5
 * @param seen what was noted of how it felt besides
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
        boolean undone,
        @Nullable Float how,
        @Nullable Integer said,
        Noted seen,
        @Nullable Float score) {

    /**
     * Feeling, clarity, respect and recognition, as far as they were noted.
     *
     * @param count how many of them
     * @param sum of what they lie above the lowest, 0 to 4 each
     */
    public record Noted(int count, int sum) {

        /** None of them. */
        public static final Noted NONE = new Noted(0, 0);

        /** Those of these values, 1 to 5, that there are. */
        public static Noted of(@Nullable Integer... values) {
            int count = 0;
            int sum = 0;
            for (Integer value : values) {
                if (value != null) {
                    count++;
                    sum += value - 1;
                }
            }
            return new Noted(count, sum);
        }

        /** Their mean in hundredths of a point of 0 to 100, rounded half up; there must be one. */
        long hundredths() {
            return (2 * 2_500L * sum + count) / (2L * count);
        }
    }

    /** Whether it has its place in time. */
    boolean hasHappened() {
        return occurredAt != null && applicable;
    }
}
