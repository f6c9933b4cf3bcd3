package journey.web.transaction;

import java.time.Instant;
import java.util.List;
import journey.domain.touchpoint.Touchpoint;
import journey.domain.transaction.Verdict;
import journey.service.scoring.rules.Finding;
import journey.web.chart.Bead;
import org.jspecify.annotations.Nullable;

/**
 * One line of "step by step": a touchpoint, or a planned step without one.
 *
 * @param position in planned order from 0; null: unplanned
 * @param required whether the plan requires it
 * @param touchpoint null where nothing has come
 * @param due by when it was promised, where that is known
 * @param verdict null for what is unplanned or does not apply
 */
record StepRow(
        String step,
        String name,
        @Nullable Integer position,
        boolean required,
        @Nullable String department,
        @Nullable Touchpoint touchpoint,
        @Nullable Instant due,
        @Nullable Double what,
        @Nullable Double how,
        @Nullable Double score,
        @Nullable Verdict verdict,
        List<Finding> findings) {

    boolean isPlanned() {
        return position != null;
    }

    /** Whether it has happened, and not only been promised. */
    boolean hasCome() {
        return touchpoint != null && !touchpoint.isExpected();
    }

    @Nullable Instant at() {
        return touchpoint == null ? null : touchpoint.occurredAt();
    }

    int occurrence() {
        return touchpoint == null ? 1 : touchpoint.occurrence();
    }

    /** Null where the step does not apply. */
    @Nullable Bead bead() {
        if (!isPlanned()) {
            return Bead.AD_HOC;
        }
        return verdict == null
                ? null
                : switch (verdict) {
                    case WELL -> Bead.WELL;
                    case NOT_WELL -> Bead.NOT_WELL;
                    case UNKNOWN -> Bead.UNKNOWN;
                };
    }
}
