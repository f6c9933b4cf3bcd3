package journey.service.touchpoint;

import journey.domain.touchpoint.Moment;
import org.jspecify.annotations.Nullable;

/**
 * Which touchpoints of the transactions in a scope are listed; null: no limit.
 *
 * @param step code of their step, planned or not
 * @param unplanned only those that the plan does not have
 * @param cause code of the planned step that made them necessary, or {@link #UNASSIGNED}
 * @param via code of the channel by which they happened
 * @param promise whether the promise was kept; touchpoints without one are in neither
 * @param follows code of the step that happened directly before
 */
public record TouchpointFilter(
        @Nullable String step,
        boolean unplanned,
        @Nullable String cause,
        @Nullable Moment moment,
        @Nullable String via,
        @Nullable Promise promise,
        @Nullable String follows,
        @Nullable Place place) {

    /** The cause of what no planned step is known to have caused. */
    public static final String UNASSIGNED = "unassigned";

    /** What became of a promise. */
    public enum Promise {
        KEPT,
        BROKEN
    }

    /** Where in its transaction a touchpoint stands. */
    public enum Place {
        FIRST,
        LAST
    }

    /** Whether it asks for what has really happened; moments and unplanned contacts count without a time, too. */
    boolean asksForHappened() {
        return via != null || promise != null || follows != null || place != null || (moment == null && !unplanned);
    }
}
