package journey.service.recording;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import journey.domain.imports.FactRow.AnswerRow;
import journey.domain.imports.FactRow.TouchpointRow;
import journey.domain.journey.Definition;
import journey.domain.journey.Step;
import org.jspecify.annotations.Nullable;

/**
 * Takes the code of a step for the planned one that differs from it by case alone, where there is just one such. So
 * "Ordered" is not an unplanned contact beside "ordered".
 */
final class PlannedCodes {

    private final @Nullable Definition plan;
    private final Set<RowNote> notes = new HashSet<>(0);

    /** @param plan null where the journey is not known: then every code is taken as it is */
    PlannedCodes(@Nullable Definition plan) {
        this.plan = plan;
    }

    /** Returns what was taken for what. */
    Set<RowNote> notes() {
        return notes;
    }

    TouchpointRow asPlanned(TouchpointRow row) {
        String step = asPlanned(row.step());
        String cause = asPlanned(row.causedBy());
        return notes.isEmpty() ? row : row.withSteps(step, cause);
    }

    AnswerRow asPlanned(AnswerRow row) {
        Set<String> well = asPlanned(row.well());
        Set<String> notWell = asPlanned(row.notWell());
        return notes.isEmpty() ? row : row.withSteps(well, notWell);
    }

    private @Nullable Set<String> asPlanned(@Nullable Set<String> codes) {
        return codes == null ? null : codes.stream().map(this::planned).collect(Collectors.toSet());
    }

    private @Nullable String asPlanned(@Nullable String code) {
        return code == null ? null : planned(code);
    }

    private String planned(String code) {
        if (plan == null || plan.step(code) != null) {
            return code;
        }
        String found = null;
        for (Step step : plan.steps()) {
            if (step.code().equalsIgnoreCase(code)) {
                if (found != null) {
                    return code;
                }
                found = step.code();
            }
        }
        if (found == null) {
            return code;
        }
        notes.add(new RowNote(RowEffect.CODE_TAKEN, code, found));
        return found;
    }
}
