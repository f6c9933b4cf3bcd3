package journey.service.scoring.rules;

import java.time.Instant;
import java.util.List;
import journey.domain.touchpoint.Touchpoint;
import journey.domain.transaction.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of one transaction.
 *
 * @param touchpoints the judgement of each of the facts' touchpoints, in their order
 * @param firstFailing position of the first step not well in planned order; {@link #UNASSIGNED} where the customer
 *     said that something was not well without naming a step; null where nothing failed
 * @param brokenPromises positions of the steps whose promise has passed and that have not come, or were missing when the
 *     transaction was closed: once for each promise, in planned order
 * @param commentedSteps positions of the steps that comments of the customer are about, in planned order
 * @param dueAt the next moment after which the clock alone may change the verdict
 */
public record TransactionJudgement(
        Lifecycle lifecycle,
        Verdict verdict,
        List<StepJudgement> steps,
        List<JudgedTouchpoint> touchpoints,
        TransactionScore score,
        @Nullable Integer firstFailing,
        List<Integer> brokenPromises,
        List<Integer> commentedSteps,
        @Nullable Instant dueAt) {

    /** The position of a failure that no step answers for. */
    public static final int UNASSIGNED = -1;

    /** A touchpoint with its judgement; position null: ad hoc. */
    public record JudgedTouchpoint(
            Touchpoint touchpoint, @Nullable Integer position, TouchpointJudgement judgement) {}

    /** One letter a planned step, in planned order: W, N, U, or - where it does not apply. */
    public String stepVerdicts() {
        StringBuilder letters = new StringBuilder(steps.size());
        steps.forEach(step -> letters.append(step.letter()));
        return letters.toString();
    }

    /**
     * Whether the verdict is known and nothing that is required is left to be measured. A failure is known from one measure,
     * a success from all: only among those that are fully measured do both have the same chance to be seen.
     */
    public boolean isFullyMeasured() {
        return verdict != Verdict.UNKNOWN
                && steps.stream().filter(StepJudgement::isRequired).allMatch(StepJudgement::complete);
    }

    /** Required steps that apply. */
    public int stepsRequired() {
        return (int) steps.stream().filter(StepJudgement::isRequired).count();
    }

    /** Required steps of which something was measured. */
    public int stepsMeasured() {
        return (int) steps.stream()
                .filter(step -> step.isRequired() && step.score() != null)
                .count();
    }

    /** Required steps that were well. */
    public int stepsWell() {
        return (int) steps.stream()
                .filter(step -> step.isRequired() && step.verdict() == Verdict.WELL)
                .count();
    }
}
