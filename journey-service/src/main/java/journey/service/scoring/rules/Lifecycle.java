package journey.service.scoring.rules;

import java.time.Instant;
import java.util.Set;
import journey.domain.touchpoint.Touchpoint;
import journey.domain.transaction.Status;
import journey.domain.transaction.TransactionFacts;
import org.jspecify.annotations.Nullable;

/**
 * When a transaction began and whether it has ended.
 *
 * @param startedAt its opening, or else its first touchpoint, or else when it was recorded
 * @param state as the firm says; else completed once it has a closing time or one of the plan's ending steps was done
 * @param endedAt null while open; its closing, or else its ending step, or else its last touchpoint
 */
public record Lifecycle(
        Instant startedAt, Status state, @Nullable Instant endedAt) {

    public static Lifecycle of(TransactionFacts facts, Set<String> endingSteps) {
        Instant first = null;
        Instant last = null;
        Instant ending = null;
        boolean ended = false;
        for (Touchpoint touchpoint : facts.touchpoints()) {
            Instant time = touchpoint.occurredAt();
            if (isDone(touchpoint) && endingSteps.contains(touchpoint.step())) {
                ended = true;
                ending = earlier(ending, time);
            }
            first = earlier(first, time);
            last = later(last, time);
        }
        Instant opened = facts.openedAt();
        Instant started = opened != null ? opened : first != null ? first : facts.recordedAt();
        Status state = state(facts, ended);
        if (state == Status.OPEN) {
            return new Lifecycle(started, state, null);
        }
        Instant closed = facts.closedAt() != null ? facts.closedAt() : ending != null ? ending : last;
        return new Lifecycle(started, state, closed != null ? closed : started);
    }

    public boolean isOpen() {
        return state == Status.OPEN;
    }

    private static Status state(TransactionFacts facts, boolean ended) {
        Status told = facts.status();
        if (told == Status.COMPLETED || told == Status.CANCELLED) {
            return told;
        }
        return ended || facts.closedAt() != null ? Status.COMPLETED : Status.OPEN;
    }

    private static boolean isDone(Touchpoint touchpoint) {
        return touchpoint.isApplicable()
                && !touchpoint.isExpected()
                && !Boolean.FALSE.equals(touchpoint.measures().done())
                && (touchpoint.occurredAt() != null || !touchpoint.measures().isEmpty());
    }

    private static @Nullable Instant earlier(@Nullable Instant a, @Nullable Instant b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.isBefore(b) ? a : b;
    }

    private static @Nullable Instant later(@Nullable Instant a, @Nullable Instant b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.isAfter(b) ? a : b;
    }
}
