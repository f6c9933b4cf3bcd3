package journey.service.scoring.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import journey.domain.answer.Answer;
import journey.domain.journey.Definition;
import journey.domain.journey.Promise;
import journey.domain.journey.Step;
import journey.domain.touchpoint.Touchpoint;
import journey.domain.transaction.TransactionFacts;
import journey.domain.transaction.Verdict;
import journey.service.scoring.rules.TransactionJudgement.JudgedTouchpoint;
import org.jspecify.annotations.Nullable;

/**
 * Judges one transaction by the version of the plan that it goes by.
 *
 * <p>WELL: every required step is WELL. NOT_WELL: any step is NOT_WELL, or the customer said that not everything was
 * well. UNKNOWN otherwise; an open transaction with nothing failed is UNKNOWN until its last required step is WELL. An
 * ad hoc contact makes the step that caused it NOT_WELL; with no known cause it changes no verdict.
 */
public final class TransactionRule {

    private static final Comparator<JudgedTouchpoint> BY_TIME = Comparator.comparing(
                    (JudgedTouchpoint judged) -> judged.touchpoint().occurredAt(),
                    Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
            .thenComparing(judged -> judged.touchpoint().occurrence());

    private final TransactionFacts facts;
    private final Definition plan;
    private final PlanWeights weights;
    private final Instant now;
    private final Lifecycle lifecycle;
    private final Map<String, Integer> positions;
    private final Map<String, Instant> firstTimes = new HashMap<>();

    private TransactionRule(TransactionFacts facts, Definition plan, PlanWeights weights, Instant now) {
        this.facts = facts;
        this.plan = plan;
        this.weights = weights;
        this.now = now;
        this.lifecycle = Lifecycle.of(facts, plan.ends(), now);
        this.positions = plan.positions();
        for (Touchpoint touchpoint : facts.touchpoints()) {
            Instant time = touchpoint.occurredAt();
            if (time != null && touchpoint.isApplicable()) {
                firstTimes.merge(touchpoint.step(), time, (a, b) -> a.isBefore(b) ? a : b);
            }
        }
    }

    /**
     * @param now the moment of judging: promises that have passed without a touchpoint are late
     */
    public static TransactionJudgement judge(
            TransactionFacts facts, Definition plan, PlanWeights weights, Instant now) {
        return new TransactionRule(facts, plan, weights, now).judge();
    }

    /**
     * Returns when the plan's promise of a step falls due, as far as the facts tell.
     *
     * @return null: the plan promises nothing for the step, or the step from which its promise counts has not come
     */
    public static @Nullable Instant plannedPromise(TransactionFacts facts, Definition plan, String stepCode) {
        Step step = plan.step(stepCode);
        Deadline planned = step == null
                ? null
                : new TransactionRule(facts, plan, PlanWeights.EQUAL, facts.recordedAt()).plannedDeadline(step);
        return planned == null ? null : planned.due();
    }

    private TransactionJudgement judge() {
        List<JudgedTouchpoint> touchpoints = new ArrayList<>(facts.touchpoints().size());
        for (Touchpoint touchpoint : facts.touchpoints()) {
            touchpoints.add(judge(touchpoint));
        }
        List<List<JudgedTouchpoint>> occurrences = occurrences(touchpoints);
        List<StepJudgement> steps = new ArrayList<>(plan.steps().size());
        for (int position = 0; position < plan.steps().size(); position++) {
            steps.add(judgeStep(position, occurrences.get(position)));
        }
        chargeAdHoc(steps);
        Integer firstFailing = firstFailing(steps);
        Verdict verdict = verdict(steps, firstFailing);
        return new TransactionJudgement(
                lifecycle,
                verdict,
                List.copyOf(steps),
                List.copyOf(touchpoints),
                TransactionScore.of(steps, weights.at(lifecycle.startedAt()), verdict),
                firstFailing,
                BrokenPromises.of(steps, occurrences, step -> plannedDeadline(step) != null),
                commentedSteps(firstFailing),
                dueAt());
    }

    private JudgedTouchpoint judge(Touchpoint touchpoint) {
        Step step = plan.step(touchpoint.step());
        if (step == null) {
            Deadline own = ownDeadline(touchpoint, null, null);
            return new JudgedTouchpoint(touchpoint, null, TouchpointRule.judgeAdHoc(touchpoint, own, now));
        }
        Deadline own = ownDeadline(touchpoint, step.promise(), step.standard().grace());
        TouchpointJudgement judgement = TouchpointRule.judge(
                touchpoint,
                step.standard(),
                own != null ? own : plannedDeadline(step),
                CustomerWord.of(step.code(), facts.answers()),
                now);
        return new JudgedTouchpoint(touchpoint, positions.get(step.code()), judgement);
    }

    /** What happened of each planned step, in the order of time. */
    private List<List<JudgedTouchpoint>> occurrences(List<JudgedTouchpoint> touchpoints) {
        List<List<JudgedTouchpoint>> occurrences = new ArrayList<>(plan.steps().size());
        for (int position = 0; position < plan.steps().size(); position++) {
            occurrences.add(new ArrayList<>(1));
        }
        for (JudgedTouchpoint judged : touchpoints) {
            if (judged.position() != null) {
                occurrences.get(judged.position()).add(judged);
            }
        }
        occurrences.forEach(ofStep -> ofStep.sort(BY_TIME));
        return occurrences;
    }

    private StepJudgement judgeStep(int position, List<JudgedTouchpoint> occurrences) {
        Step step = plan.steps().get(position);
        return StepRule.judge(
                step,
                position,
                occurrences,
                plannedDeadline(step),
                lifecycle.isOpen(),
                CustomerWord.of(step.code(), facts.answers()),
                now);
    }

    private void chargeAdHoc(List<StepJudgement> steps) {
        for (Touchpoint touchpoint : facts.touchpoints()) {
            Integer cause = touchpoint.causedBy() == null ? null : positions.get(touchpoint.causedBy());
            if (cause != null && !positions.containsKey(touchpoint.step()) && touchpoint.isApplicable()) {
                steps.set(cause, steps.get(cause).failedBy(new Finding.CausedContact(touchpoint.step())));
            }
        }
    }

    private @Nullable Integer firstFailing(List<StepJudgement> steps) {
        for (StepJudgement step : steps) {
            if (step.verdict() == Verdict.NOT_WELL) {
                return step.position();
            }
        }
        return facts.answers().stream().anyMatch(this::blamesNoStep) ? TransactionJudgement.UNASSIGNED : null;
    }

    /** Whether an answer says that something was not well, and no planned step is named for it. */
    private boolean blamesNoStep(Answer answer) {
        boolean something =
                Boolean.FALSE.equals(answer.everything()) || !answer.notWell().isEmpty();
        return something && answer.notWell().stream().noneMatch(positions::containsKey);
    }

    private List<Integer> commentedSteps(@Nullable Integer firstFailing) {
        SortedSet<Integer> commented = new TreeSet<>();
        for (Answer answer : facts.answers()) {
            commented.addAll(CustomerComment.steps(answer, positions, firstFailing));
        }
        return List.copyOf(commented);
    }

    private static Verdict verdict(List<StepJudgement> steps, @Nullable Integer firstFailing) {
        if (firstFailing != null) {
            return Verdict.NOT_WELL;
        }
        boolean measured = steps.stream().anyMatch(StepJudgement::isRequired);
        boolean allWell =
                steps.stream().filter(StepJudgement::isRequired).allMatch(step -> step.verdict() == Verdict.WELL);
        return measured && allWell ? Verdict.WELL : Verdict.UNKNOWN;
    }

    private @Nullable Deadline ownDeadline(Touchpoint touchpoint, @Nullable Promise promise, @Nullable Duration grace) {
        Instant due = touchpoint.promise();
        if (due == null) {
            return null;
        }
        Instant from = promise == null ? null : firstTimes.get(promise.after());
        return Deadline.of(from != null ? from : lifecycle.startedAt(), due, grace);
    }

    private @Nullable Deadline plannedDeadline(Step step) {
        Promise promise = step.promise();
        Instant from = promise == null ? null : firstTimes.get(promise.after());
        return promise == null || from == null
                ? null
                : Deadline.of(from, from.plus(promise.within()), step.standard().grace());
    }

    private @Nullable Instant dueAt() {
        Instant next = null;
        for (Touchpoint touchpoint : facts.touchpoints()) {
            boolean notDone = Boolean.FALSE.equals(touchpoint.measures().done());
            if (touchpoint.isApplicable() && (touchpoint.isExpected() || notDone)) {
                Step step = plan.step(touchpoint.step());
                Deadline planned = step == null ? null : plannedDeadline(step);
                Instant own = touchpoint.promise();
                next = sooner(next, own != null ? own : planned == null ? null : planned.due());
            }
        }
        if (lifecycle.isOpen()) {
            for (Step step : plan.steps()) {
                boolean came =
                        facts.touchpoints().stream().anyMatch(t -> t.step().equals(step.code()));
                Deadline planned = came ? null : plannedDeadline(step);
                next = sooner(next, planned == null ? null : planned.due());
            }
        }
        return next;
    }

    private @Nullable Instant sooner(@Nullable Instant a, @Nullable Instant b) {
        if (b == null || b.isBefore(now)) {
            return a;
        }
        return a == null || b.isBefore(a) ? b : a;
    }
}
