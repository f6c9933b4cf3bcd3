package journey.service.recording;

import java.time.Instant;
import journey.domain.touchpoint.Touchpoint;
import org.jspecify.annotations.Nullable;

/**
 * The promises of a touchpoint after a row brought one.
 *
 * <p>The first promise is kept for ever. One that is moved in time is agreed anew; one that has passed unkept stays
 * broken when a form or a program moves it, and is corrected by a file.
 *
 * @param last as agreed last
 * @param first the first one, where it was moved
 * @param broken one that had passed when it was moved
 * @param corrected whether a file changed a promise that had passed
 */
record Promises(
        @Nullable Instant last,
        @Nullable Instant first,
        @Nullable Instant broken,
        boolean corrected) {

    /**
     * Merges the promise that a row brings into those of a touchpoint.
     *
     * @param stored the touchpoint as it is; null: it is new
     * @param brought null: the row brings none
     * @param planned when the plan's promise falls due, which holds while none of its own was made; null: none does
     */
    static Promises merge(
            @Nullable Touchpoint stored,
            @Nullable Instant brought,
            @Nullable Instant planned,
            RowSource source,
            Instant now) {
        Instant last = stored == null ? null : stored.promisedAt();
        Instant first = stored == null ? null : stored.firstPromisedAt();
        Instant broken = stored == null ? null : stored.brokenPromisedAt();
        if (brought == null || brought.equals(last)) {
            return new Promises(last, first, broken, false);
        }
        Instant binding = broken != null ? broken : last != null ? last : planned;
        boolean isBroken = binding != null && binding.isBefore(now) && !isKept(stored, binding);
        Instant firstMade = first != null ? first : last;
        return source == RowSource.FILE
                ? new Promises(brought, firstMade, null, isBroken && last != null)
                : new Promises(brought, firstMade, isBroken ? binding : broken, false);
    }

    private static boolean isKept(@Nullable Touchpoint stored, Instant binding) {
        if (stored == null || Boolean.FALSE.equals(stored.measures().done())) {
            return false;
        }
        Instant time = stored.occurredAt();
        return time != null && !time.isAfter(binding);
    }
}
