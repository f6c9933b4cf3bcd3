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
 * @param state completed or cancelled as the firm says; else completed once its closing time has come or one of the plan's
 *     ending steps was done, after the firm said that it is open if it did
 * @param endedAt null while open; its closing, or else its ending step, or else its last touchpoint
 */
public record Lifecycle(
        Instant startedAt, Status state, @Nullable Instant endedAt) {

    /**
     * Tells the lifecycle as of a moment.
     *
     * @param now a closing time after it does not close yet
     */
    public static Lifecycle of(TransactionFacts facts, Set<String> endingSteps, Instant now) {
        Instant first = null;
        Instant last = null;
        Instant ending = null;
        boolean ended = false;
        for (Touchpoint touchpoint : facts.touchpoints()) {
            Instant time = touchpoint.occurredAt();
            if (isDone(touchpoint) && endingSteps.contains(touchpoint.step()) && isClosing(facts, time)) {
                ended = true;
                ending = earlier(ending, time);
            }
            first = earlier(first, time);
            last = later(last, time);
        }
        Instant opened = facts.openedAt();
        Instant started = opened != null ? opened : first != null ? first : facts.recordedAt();
        Status state = state(facts, ended, now);
        if (state == Status.OPEN) {
            return new Lifecycle(started, state, null);
        }
        Instant closed = facts.closedAt() != null ? facts.closedAt() : ending != null ? ending : last;
        return new Lifecycle(started, state, closed != null ? closed : started);
    }

    public boolean isOpen() {
        return state == Status.OPEN;
    }

    /** An ending step from before the firm said that the transaction is open says nothing any more: it was reopened. */
    private static boolean isClosing(TransactionFacts facts, @Nullable Instant time) {
        Instant opened = facts.status() == Status.OPEN ? facts.statusAt() : null;
        return opened == null || (time != null && time.isAfter(opened));
    }

    private static Status state(TransactionFacts facts, boolean ended, Instant now) {
        Status told = facts.status();
        if (told == Status.COMPLETED || told == Status.CANCELLED) {
            return told;
        }
        Instant closed = facts.closedAt();
        return ended || (closed != null && !closed.isAfter(now)) ? Status.COMPLETED : Status.OPEN;
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
