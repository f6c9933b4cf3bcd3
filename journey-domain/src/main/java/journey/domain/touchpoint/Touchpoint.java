package journey.domain.touchpoint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one touchpoint: a step that occurred, or, with a promise and no time, one that is expected.
 *
 * @param step code of the step; outside the plan it is an ad hoc touchpoint
 * @param occurrence tells several touchpoints of one step apart, from 1; says nothing of their order
 * @param promisedAt the promise as it was agreed last
 * @param firstPromisedAt the first promise ever stored; null: the promise was never moved
 * @param brokenPromisedAt a promise that had passed when it was moved; null: none was
 * @param reference the firm's own key within the transaction
 * @param applicable false: the step does not apply to this transaction; null: not told, so it does
 * @param causedBy code of the step that made an ad hoc contact necessary
 */
public record Touchpoint(
        String step,
        int occurrence,
        @Nullable String reference,
        @Nullable Instant occurredAt,
        @Nullable Instant promisedAt,
        @Nullable Instant firstPromisedAt,
        @Nullable Instant brokenPromisedAt,
        @Nullable String channel,
        @Nullable String department,
        @Nullable String employee,
        @Nullable String causedBy,
        @Nullable Initiator initiatedBy,
        Measures measures,
        @Nullable Boolean applicable,
        @Nullable Moment moment,
        @Nullable String note) {

    /** Returns the promise that binds: one that was broken stays so, whatever was agreed afterwards. Null: none was made. */
    public @Nullable Instant promise() {
        return brokenPromisedAt != null ? brokenPromisedAt : promisedAt;
    }

    public boolean isApplicable() {
        return !Boolean.FALSE.equals(applicable);
    }

    /** Whether this only states a promise: nothing has happened yet. */
    public boolean isExpected() {
        return occurredAt == null && promisedAt != null && measures.isEmpty();
    }
}
