package journey.service.touchpoint;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
 * @param time what the period of the scope speaks of
 */
public record TouchpointFilter(
        @Nullable String step,
        boolean unplanned,
        @Nullable String cause,
        @Nullable Moment moment,
        @Nullable String via,
        @Nullable Promise promise,
        @Nullable String follows,
        @Nullable Place place,
        Time time) {

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

    /** What a period speaks of. */
    public enum Time {
        /** When the touchpoints happened; the latest are listed first. */
        HAPPENED,
        /** When their transactions began, as with all other figures; those of the latest are listed first. */
        BEGAN
    }

    /** The names of what it limits by. */
    Set<String> asked() {
        Map<String, @Nullable Object> all = new HashMap<>();
        all.put("step", step);
        all.put("unplanned", unplanned ? "yes" : null);
        all.put("cause", cause);
        all.put("moment", moment);
        all.put("via", via);
        all.put("promise", promise);
        all.put("follows", follows);
        all.put("place", place);
        all.values().removeIf(Objects::isNull);
        return all.keySet();
    }

    /** Whether it asks for what has really happened; moments and unplanned contacts count without a time, too. */
    boolean asksForHappened() {
        return via != null || promise != null || follows != null || place != null || (moment == null && !unplanned);
    }
}
