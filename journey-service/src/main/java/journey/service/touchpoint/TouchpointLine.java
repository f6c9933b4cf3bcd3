package journey.service.touchpoint;

import java.time.Instant;
import journey.domain.touchpoint.Moment;
import journey.domain.transaction.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * One touchpoint in a list; texts are codes.
 *
 * @param name of its step in the plan; null: not planned
 * @param due the promise: its own, or else the plan's
 */
public record TouchpointLine(
        String transaction,
        @Nullable String customer,
        @Nullable String customerName,
        String step,
        @Nullable String name,
        @Nullable Instant occurredAt,
        @Nullable Instant due,
        @Nullable String channel,
        @Nullable String department,
        @Nullable String employee,
        @Nullable Verdict verdict,
        @Nullable Moment moment,
        @Nullable String causedBy,
        @Nullable String note) {}
