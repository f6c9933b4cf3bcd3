package journey.service.scoring.rules;

import java.util.List;
import journey.domain.journey.Step;
import journey.domain.transaction.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of one planned step in one transaction.
 *
 * @param verdict the worst of its occurrences; null: the step does not apply
 * @param score of its last measured occurrence, 0 to 100; where the verdict is NOT_WELL at most 50, and 50 where nothing
 *     more is known; 0 for a required step that is missing or overdue
 * @param occurrences how often it occurred
 * @param complete whether nothing that is required of it is left to be measured, at any of its occurrences; a step that is
 *     missing or overdue is, one that does not apply, too
 * @param measured required measures that were taken at the last occurrence; all of them for a step that is missing or
 *     overdue
 */
public record StepJudgement(
        Step step,
        int position,
        @Nullable Verdict verdict,
        @Nullable Double score,
        int occurrences,
        boolean complete,
        int measured,
        List<Finding> findings) {

    public StepJudgement {
        if (verdict == Verdict.NOT_WELL) {
            score = score == null ? TouchpointRule.MOST_NOT_WELL : Math.min(TouchpointRule.MOST_NOT_WELL, score);
        }
    }

    public boolean applies() {
        return verdict != null;
    }

    public boolean isRequired() {
        return step.required() && applies();
    }

    /** The verdict as one letter: W, N, U, or - where the step does not apply. */
    public char letter() {
        return verdict == null ? '-' : verdict.name().charAt(0);
    }

    /** A required step that never came though it should have: known to have failed, with nothing left to be measured. */
    static StepJudgement never(Step step, int position, List<Finding> findings) {
        int measured = step.standard().required().size();
        return new StepJudgement(step, position, Verdict.NOT_WELL, 0.0, 0, true, measured, List.copyOf(findings));
    }

    StepJudgement failedBy(Finding finding) {
        return new StepJudgement(
                step, position, Verdict.NOT_WELL, score, occurrences, complete, measured, appended(findings, finding));
    }

    private static List<Finding> appended(List<Finding> findings, Finding finding) {
        var all = new java.util.ArrayList<>(findings);
        all.add(finding);
        return List.copyOf(all);
    }
}
