package journey.service.draft;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A plan as somebody is writing it.
 *
 * @param base id of the version that it began with; 0: of none
 * @param baseJson that version's definition; null: of none
 * @param state number of the state shown, which no other state of any draft has; 0: nothing is kept yet
 * @param undoable whether there is an earlier state
 * @param redoable whether there is a later state
 * @param json the definition, which may hold mistakes
 * @param changedAt null: nothing has been changed yet
 */
public record Draft(
        String journey,
        int base,
        @Nullable String baseJson,
        int state,
        boolean undoable,
        boolean redoable,
        String json,
        @Nullable Instant changedAt) {

    public PlanText plan() {
        return PlanText.of(json);
    }

    /** Whether anything has been kept of it. */
    public boolean isKept() {
        return changedAt != null;
    }
}
