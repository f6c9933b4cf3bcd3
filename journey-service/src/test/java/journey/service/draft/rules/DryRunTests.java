package journey.service.draft.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import journey.domain.journey.Definition;
import journey.domain.journey.Measure;
import journey.domain.journey.Promise;
import journey.domain.journey.Standard;
import journey.domain.journey.Step;
import journey.domain.touchpoint.Measures;
import journey.domain.touchpoint.Touchpoint;
import journey.domain.transaction.Status;
import journey.domain.transaction.TransactionFacts;
import journey.domain.transaction.Verdict;
import journey.service.draft.rules.DryRun.StepEffect;
import journey.service.draft.rules.DryRun.VerdictChange;
import journey.service.everything.rules.EverythingRate;
import journey.service.everything.rules.StepYield;
import org.junit.jupiter.api.Test;

class DryRunTests {

    private static final Instant BEGUN = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant NOW = BEGUN.plus(Duration.ofDays(30));

    private static final Definition HOURS = plan(done("a"), within("b", 2));
    private static final Definition DAYS = plan(done("a"), within("b", 24));

    /** After one hour, after five, after three days. */
    private static final List<DryRun.Case> CASES = Stream.of(1, 5, 72)
            .map(hours -> recorded("after-" + hours, at("a", 0), at("b", hours)))
            .toList();

    @Test
    void judgesTheSameTransactionsByBothPlans() {
        DryRun run = DryRun.of(CASES, HOURS, DAYS, NOW);
        assertThat(run.before()).isEqualTo(new EverythingRate(1, 2, 0, new StepYield(1, 2, 0)));
        assertThat(run.after()).isEqualTo(new EverythingRate(2, 1, 0, new StepYield(2, 1, 0)));
        assertThat(run.changes())
                .containsExactly(new VerdictChange(Verdict.NOT_WELL, Verdict.WELL, 1, List.of("after-5")));
        assertThat(run.steps())
                .containsExactly(
                        new StepEffect("a", new StepYield(3, 0, 0), new StepYield(3, 0, 0)),
                        new StepEffect("b", new StepYield(1, 2, 0), new StepYield(2, 1, 0)));
        assertThat(run.steps().stream().filter(StepEffect::isChanged)).hasSize(1);
    }

    @Test
    void changesNothingWhereThePlanIsTheSame() {
        DryRun run = DryRun.of(CASES, HOURS, HOURS, NOW);
        assertThat(run.changes()).isEmpty();
        assertThat(run.after()).isEqualTo(run.before());
        assertThat(run.steps()).noneMatch(StepEffect::isChanged);
    }

    @Test
    void leavesOutAStepThatNobodyCouldRecord() {
        Definition more = plan(done("a"), within("b", 2), done("new"), after("c", "new"));
        DryRun run = DryRun.of(
                Stream.concat(CASES.stream(), Stream.of(recorded("with-c", at("a", 0), at("b", 1), at("c", 2))))
                        .toList(),
                HOURS,
                more,
                NOW);
        assertThat(run.leftOut()).containsExactly("new");
        // c was recorded as unplanned: planned and required it is missing in the other three
        assertThat(run.after()).isEqualTo(new EverythingRate(0, 3, 1, new StepYield(0, 3, 0)));
        assertThat(run.steps())
                .contains(new StepEffect("c", null, new StepYield(0, 3, 1)))
                .extracting(StepEffect::code)
                .containsExactly("a", "b", "c");
    }

    @Test
    void tellsWhatBecomesOfARemovedStep() {
        DryRun run = DryRun.of(CASES, HOURS, plan(done("a")), NOW);
        assertThat(run.after()).isEqualTo(new EverythingRate(3, 0, 0, new StepYield(3, 0, 0)));
        assertThat(run.steps()).contains(new StepEffect("b", new StepYield(1, 2, 0), null));
        assertThat(run.changes())
                .containsExactly(new VerdictChange(Verdict.NOT_WELL, Verdict.WELL, 2, List.of("after-5", "after-72")));
    }

    @Test
    void saysNothingWhereEveryStepIsNew() {
        DryRun run = DryRun.of(CASES, HOURS, plan(done("x"), done("y")), NOW);
        assertThat(run.leftOut()).containsExactly("x", "y");
        assertThat(run.after()).isEqualTo(EverythingRate.NONE);
        assertThat(run.changes()).isEmpty();
    }

    private static Definition plan(Step... steps) {
        return new Definition("j", "J", 0.8, Arrays.asList(steps), Set.of());
    }

    private static Step done(String code) {
        return step(code, Standard.DONE, null);
    }

    private static Step within(String code, int hours) {
        return step(code, onTime(), new Promise("a", Duration.ofHours(hours)));
    }

    /** On time, counted from another step: not measured while that one is missing. */
    private static Step after(String code, String other) {
        return step(code, onTime(), new Promise(other, Duration.ofHours(1)));
    }

    private static Standard onTime() {
        Map<Measure, Integer> cuts = new EnumMap<>(Measure.class);
        cuts.put(Measure.ON_TIME, 0);
        return new Standard(cuts);
    }

    private static Step step(String code, Standard standard, @org.jspecify.annotations.Nullable Promise promise) {
        return new Step(code, code, "Stage", null, true, standard, promise, 0.95, null);
    }

    private static DryRun.Case recorded(String reference, Touchpoint... touchpoints) {
        return new DryRun.Case(
                reference,
                new TransactionFacts(
                        BEGUN, null, Status.COMPLETED, null, BEGUN, Arrays.asList(touchpoints), List.of()));
    }

    private static Touchpoint at(String step, int hours) {
        return new Touchpoint(
                step,
                1,
                null,
                BEGUN.plus(Duration.ofHours(hours)),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new Measures(true, null, null, null, null, null, null, null),
                null,
                null,
                null);
    }
}
