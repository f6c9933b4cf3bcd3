package journey.service.recording;

import static journey.service.recording.Columns.micros;
import static journey.service.recording.Header.or;

import java.util.HashSet;
import java.util.Set;
import journey.domain.answer.Answer;
import journey.domain.imports.FactRow.AnswerRow;
import journey.service.recording.RowOutcome.Refused;
import org.jspecify.annotations.Nullable;

/** Merges a row into the answer that it corrects: of what contradicts, the later word holds. */
final class AnswerMerge {

    private AnswerMerge() {}

    /** Returns why a row contradicts itself; null if it does not. */
    static @Nullable Refused refusal(AnswerRow row) {
        boolean blames = row.notWell() != null && !row.notWell().isEmpty();
        return Boolean.TRUE.equals(row.everything()) && blames
                ? new Refused(
                        "not_well",
                        String.join("|", new java.util.TreeSet<>(row.notWell())),
                        "everything is yes, and yet steps are named as not well")
                : null;
    }

    /** Returns the answer with what the row says; {@code stored} null: it is new. */
    static Answer merged(String reference, @Nullable Answer stored, AnswerRow row) {
        Answer base = stored != null ? stored : new Answer(reference, null, null, Set.of(), Set.of(), null, null, null);
        boolean praisesAll = Boolean.TRUE.equals(row.everything());
        Set<String> notWell = row.notWell() != null ? row.notWell() : praisesAll ? Set.of() : base.notWell();
        Set<String> well = row.well() != null ? row.well() : base.well();
        if (row.well() != null && row.notWell() == null) {
            notWell = without(notWell, well);
        } else if (row.notWell() != null && row.well() == null) {
            well = without(well, notWell);
        }
        Boolean everything = or(row.everything(), base.everything());
        if (row.everything() == null && Boolean.TRUE.equals(everything) && !notWell.isEmpty()) {
            everything = false;
        }
        return new Answer(
                reference,
                or(micros(row.answeredAt()), base.answeredAt()),
                everything,
                well,
                notWell,
                or(row.overall(), base.overall()),
                or(row.returnIntent(), base.returnIntent()),
                or(row.comment(), base.comment()));
    }

    private static Set<String> without(Set<String> steps, Set<String> others) {
        Set<String> left = new HashSet<>(steps);
        left.removeAll(others);
        return left;
    }
}
