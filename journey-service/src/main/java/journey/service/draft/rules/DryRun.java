package journey.service.draft.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import journey.domain.journey.Definition;
import journey.domain.journey.Step;
import journey.domain.transaction.TransactionFacts;
import journey.domain.transaction.Verdict;
import journey.service.everything.rules.EverythingRate;
import journey.service.everything.rules.StepYield;
import journey.service.scoring.rules.PlanWeights;
import journey.service.scoring.rules.StepJudgement;
import journey.service.scoring.rules.TransactionJudgement;
import journey.service.scoring.rules.TransactionRule;
import org.jspecify.annotations.Nullable;

/**
 * The same transactions judged by two plans: what they say now, and what they would say. A step of the later plan that
 * was recorded in none of them and that the earlier one lacks is left out: nobody could have done it, and required it
 * would fail them all.
 *
 * @param before the Everything rate by the earlier plan
 * @param after the Everything rate by the later plan
 * @param steps the steps of both plans, those of the later one first, each with its yields
 * @param leftOut codes of the later plan's steps that were never recorded
 * @param changes the transactions whose verdict changes, by what it was and would be
 */
public record DryRun(
        EverythingRate before,
        EverythingRate after,
        List<StepEffect> steps,
        List<String> leftOut,
        List<VerdictChange> changes) {

    /** One transaction to be judged. */
    public record Case(String reference, TransactionFacts facts) {}

    /**
     * What becomes of a step.
     *
     * @param before null: the earlier plan does not have it
     * @param after null: the later plan does not have it, or it was left out
     */
    public record StepEffect(
            String code,
            @Nullable StepYield before,
            @Nullable StepYield after) {

        public boolean isChanged() {
            return before == null || !before.equals(after);
        }
    }

    /**
     * Transactions whose verdict changes in one way.
     *
     * @param examples references of the first ones
     */
    public record VerdictChange(Verdict from, Verdict to, int count, List<String> examples) {}

    private static final int MOST_EXAMPLES = 5;

    public static DryRun of(Collection<Case> cases, Definition before, Definition after, Instant now) {
        List<String> leftOut = leftOut(cases, before, after);
        Definition judged = without(after, leftOut);
        Tally old = new Tally();
        Tally would = new Tally();
        Map<String, List<String>> changed = new TreeMap<>();
        for (Case each : cases) {
            Verdict was = old.add(TransactionRule.judge(each.facts(), before, PlanWeights.EQUAL, now));
            // every step is new: nothing could be said
            Verdict is = judged == null
                    ? Verdict.UNKNOWN
                    : would.add(TransactionRule.judge(each.facts(), judged, PlanWeights.EQUAL, now));
            if (judged != null && was != is) {
                changed.computeIfAbsent(was + ">" + is, key -> new ArrayList<>())
                        .add(each.reference());
            }
        }
        return new DryRun(
                old.rate(),
                would.rate(),
                effects(old.yields(), would.yields()),
                leftOut,
                changed.entrySet().stream()
                        .map(entry -> change(entry.getKey(), entry.getValue()))
                        .toList());
    }

    /** How many transactions were judged. */
    public long transactions() {
        return before.transactions();
    }

    private static List<String> leftOut(Collection<Case> cases, Definition before, Definition after) {
        Set<String> recorded = new HashSet<>();
        cases.forEach(each -> each.facts().touchpoints().forEach(touchpoint -> recorded.add(touchpoint.step())));
        return after.steps().stream()
                .map(Step::code)
                .filter(code -> before.step(code) == null && !recorded.contains(code))
                .toList();
    }

    /** The plan without some steps, and without what others say of them; null where none is left. */
    private static @Nullable Definition without(Definition plan, List<String> codes) {
        List<Step> left = plan.steps().stream()
                .filter(step -> !codes.contains(step.code()))
                .map(step -> new Step(
                        step.code(),
                        step.name(),
                        step.stage(),
                        step.department(),
                        step.required(),
                        step.standard(),
                        step.promise() != null && codes.contains(step.promise().after()) ? null : step.promise(),
                        step.target(),
                        step.causedBy() != null && codes.contains(step.causedBy()) ? null : step.causedBy()))
                .toList();
        Set<String> ends = new HashSet<>(plan.ends());
        codes.forEach(ends::remove);
        return left.isEmpty() ? null : new Definition(plan.code(), plan.name(), plan.target(), left, ends);
    }

    private static List<StepEffect> effects(Map<String, StepYield> before, Map<String, StepYield> after) {
        List<StepEffect> effects = new ArrayList<>();
        after.forEach((code, yield) -> effects.add(new StepEffect(code, before.get(code), yield)));
        before.forEach((code, yield) -> {
            if (!after.containsKey(code)) {
                effects.add(new StepEffect(code, yield, null));
            }
        });
        return effects;
    }

    private static VerdictChange change(String way, List<String> references) {
        String[] verdicts = way.split(">");
        return new VerdictChange(
                Verdict.valueOf(verdicts[0]),
                Verdict.valueOf(verdicts[1]),
                references.size(),
                references.stream().limit(MOST_EXAMPLES).toList());
    }

    /** Counts verdicts, of transactions and of each of their steps. */
    private static final class Tally {

        private EverythingRate rate = EverythingRate.NONE;
        private final Map<String, StepYield> yields = new LinkedHashMap<>();

        Verdict add(TransactionJudgement judgement) {
            Verdict verdict = judgement.verdict();
            rate = rate.plus(new EverythingRate(
                    one(verdict, Verdict.WELL),
                    one(verdict, Verdict.NOT_WELL),
                    one(verdict, Verdict.UNKNOWN),
                    judgement.isFullyMeasured()
                            ? new StepYield(one(verdict, Verdict.WELL), one(verdict, Verdict.NOT_WELL), 0)
                            : new StepYield(0, 0, 0)));
            for (StepJudgement step : judgement.steps()) {
                Verdict of = step.verdict();
                yields.merge(
                        step.step().code(),
                        new StepYield(one(of, Verdict.WELL), one(of, Verdict.NOT_WELL), one(of, Verdict.UNKNOWN)),
                        StepYield::plus);
            }
            return verdict;
        }

        EverythingRate rate() {
            return rate;
        }

        Map<String, StepYield> yields() {
            return yields;
        }

        private static long one(@Nullable Verdict verdict, Verdict counted) {
            return verdict == counted ? 1 : 0;
        }
    }
}
