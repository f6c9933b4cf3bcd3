package journey.service.scoring.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import journey.domain.journey.Step;
import journey.service.scoring.rules.TransactionJudgement.JudgedTouchpoint;

/** Which promises of planned steps were never fulfilled: those that were fulfilled late are told by their touchpoints. */
final class BrokenPromises {

    private BrokenPromises() {}

    /**
     * Returns the positions of the steps concerned, once for each promise that has passed without the step being done; once
     * for a required step that was promised and is missing in a closed transaction, whether its promise had passed or not.
     *
     * @param occurrences judged touchpoints of each step
     * @param promised whether the plan's promise of a step runs
     */
    static List<Integer> of(
            List<StepJudgement> steps, List<List<JudgedTouchpoint>> occurrences, Predicate<Step> promised) {
        List<Integer> broken = new ArrayList<>();
        for (StepJudgement step : steps) {
            List<JudgedTouchpoint> ofStep = occurrences.get(step.position());
            long overdue = ofStep.stream()
                    .filter(judged -> isOverdue(judged.judgement().findings()))
                    .count();
            if (overdue == 0 && neverCame(step)) {
                overdue = ofStep.stream().anyMatch(judged -> judged.touchpoint().promise() != null)
                                || promised.test(step.step())
                        ? 1
                        : 0;
            }
            for (long i = 0; i < overdue; i++) {
                broken.add(step.position());
            }
        }
        return List.copyOf(broken);
    }

    private static boolean isOverdue(List<Finding> findings) {
        return findings.stream().anyMatch(Finding.Overdue.class::isInstance);
    }

    private static boolean neverCame(StepJudgement step) {
        return step.occurrences() == 0
                && (isOverdue(step.findings()) || step.findings().stream().anyMatch(Finding.Missing.class::isInstance));
    }
}
