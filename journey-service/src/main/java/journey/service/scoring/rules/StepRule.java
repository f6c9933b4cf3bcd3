package journey.service.scoring.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import journey.domain.journey.Step;
import journey.domain.transaction.Verdict;
import journey.service.scoring.rules.TransactionJudgement.JudgedTouchpoint;
import org.jspecify.annotations.Nullable;

/**
 * Judges one planned step from its touchpoints: the verdict is the worst of them, the score that of the last one
 * measured, at most 50 where the verdict is NOT_WELL. Without a touchpoint a required step is missing (NOT_WELL) once the transaction is closed, overdue (NOT_WELL)
 * once the plan's promise has passed, and UNKNOWN before; missing and overdue score 0. An optional one is UNKNOWN.
 */
final class StepRule {

    private StepRule() {}

    /**
     * @param occurrences judged touchpoints of the step in the order of time
     * @param planned the plan's promise for the step, null: none runs
     */
    static StepJudgement judge(
            Step step,
            int position,
            List<JudgedTouchpoint> occurrences,
            @Nullable Deadline planned,
            boolean open,
            CustomerWord word,
            Instant now) {
        List<JudgedTouchpoint> applicable = new ArrayList<>(occurrences.size());
        boolean came = false;
        for (JudgedTouchpoint occurrence : occurrences) {
            if (occurrence.touchpoint().isApplicable()) {
                applicable.add(occurrence);
                came |= !occurrence.touchpoint().isExpected();
            }
        }
        if (!occurrences.isEmpty() && applicable.isEmpty()) {
            return notApplicable(step, position, word);
        }
        if (!came && step.required() && !open) {
            return StepJudgement.never(step, position, List.of(new Finding.Missing()));
        }
        if (applicable.isEmpty()) {
            return awaited(step, position, planned, word, now);
        }
        return ofOccurrences(step, position, applicable);
    }

    /** A step that does not apply leaves the denominator, unless the customer met it all the same and it was not well. */
    private static StepJudgement notApplicable(Step step, int position, CustomerWord word) {
        Finding told = new Finding.NotApplicable();
        return word == CustomerWord.NOT_WELL
                ? absent(step, position, Verdict.NOT_WELL, true, List.of(told, new Finding.CustomerSaid(false)))
                : absent(step, position, null, true, List.of(told));
    }

    private static StepJudgement awaited(
            Step step, int position, @Nullable Deadline planned, CustomerWord word, Instant now) {
        List<Finding> findings = new ArrayList<>();
        boolean overdue = false;
        if (planned != null && step.required()) {
            overdue = !planned.isKeptAt(now);
            findings.add(overdue ? new Finding.Overdue(planned.due()) : new Finding.Due(planned.due()));
        }
        if (word == CustomerWord.NOT_WELL) {
            findings.add(new Finding.CustomerSaid(false));
        }
        if (overdue) {
            return StepJudgement.never(step, position, findings);
        }
        Verdict verdict = word == CustomerWord.NOT_WELL ? Verdict.NOT_WELL : Verdict.UNKNOWN;
        return absent(step, position, verdict, false, findings);
    }

    private static StepJudgement ofOccurrences(Step step, int position, List<JudgedTouchpoint> occurrences) {
        Verdict worst = Verdict.WELL;
        Double score = null;
        List<Finding> findings = List.of();
        int measured = 0;
        int came = 0;
        boolean complete = true;
        for (JudgedTouchpoint occurrence : occurrences) {
            TouchpointJudgement judgement = occurrence.judgement();
            Verdict verdict = judgement.verdict() == null ? Verdict.UNKNOWN : judgement.verdict();
            if (badness(verdict) >= badness(worst)) {
                worst = verdict;
                findings = judgement.findings();
            }
            if (judgement.score() != null) {
                score = judgement.score();
            }
            measured = judgement.measured();
            complete &= judgement.complete();
            came += occurrence.touchpoint().isExpected() ? 0 : 1;
        }
        if (came > 1) {
            findings = new ArrayList<>(findings);
            findings.add(new Finding.Repeated(came));
        }
        return new StepJudgement(step, position, worst, score, came, complete, measured, List.copyOf(findings));
    }

    private static StepJudgement absent(
            Step step, int position, @Nullable Verdict verdict, boolean complete, List<Finding> findings) {
        return new StepJudgement(step, position, verdict, null, 0, complete, 0, List.copyOf(findings));
    }

    private static int badness(Verdict verdict) {
        return switch (verdict) {
            case WELL -> 0;
            case UNKNOWN -> 1;
            case NOT_WELL -> 2;
        };
    }
}
