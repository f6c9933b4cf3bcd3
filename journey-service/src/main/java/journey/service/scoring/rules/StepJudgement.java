package journey.service.scoring.rules;

import java.util.List;
import journey.domain.journey.Step;
import journey.domain.transaction.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of one planned step in one transaction.
 *
 * @param verdict the worst of its occurrences; null: the step does not apply
 * @param score of its last measured occurrence, 0 to 100
 * @param occurrences how often it occurred
 * @param measured required measures that were taken at the last occurrence
 */
public record StepJudgement(
        Step step,
        int position,
        @Nullable Verdict verdict,
        @Nullable Double score,
        int occurrences,
        int measured,
        List<Finding> findings) {

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

    StepJudgement failedBy(Finding finding) {
        return new StepJudgement(
                step, position, Verdict.NOT_WELL, score, occurrences, measured, appended(findings, finding));
    }

    private static List<Finding> appended(List<Finding> findings, Finding finding) {
        var all = new java.util.ArrayList<>(findings);
        all.add(finding);
        return List.copyOf(all);
    }
}
