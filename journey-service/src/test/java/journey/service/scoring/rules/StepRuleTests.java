package journey.service.scoring.rules;

import static journey.service.scoring.rules.Given.NOW;
import static journey.service.scoring.rules.Given.OPENED;
import static journey.service.scoring.rules.Given.after;
import static journey.service.scoring.rules.Given.notWellNamed;
import static journey.service.scoring.rules.Given.optional;
import static journey.service.scoring.rules.Given.plan;
import static journey.service.scoring.rules.Given.promising;
import static journey.service.scoring.rules.Given.step;
import static journey.service.scoring.rules.Given.touchpoint;
import static journey.service.scoring.rules.Given.transaction;
import static journey.service.scoring.rules.Given.wellNamed;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import journey.domain.journey.Definition;
import journey.domain.journey.Measure;
import journey.domain.journey.Step;
import journey.domain.transaction.Status;
import journey.domain.transaction.Verdict;
import journey.service.scoring.rules.Given.TouchpointBuilder;
import journey.service.scoring.rules.Given.TransactionBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One step of a transaction: b, promised within 10 hours of a. */
class StepRuleTests {

    private static final Step A = step("a");
    private static final Step B = promising(step("b", Measure.SATISFACTION), "a", "PT10H");

    static Stream<Arguments> severalOccurrences() {
        return Stream.of(
                Arguments.of(List.of(5), Verdict.WELL, 100.0),
                Arguments.of(List.of(5, 4), Verdict.WELL, 75.0),
                Arguments.of(List.of(1, 5), Verdict.NOT_WELL, 50.0),
                Arguments.of(List.of(5, 1), Verdict.NOT_WELL, 0.0),
                Arguments.of(List.of(1, 5, 4), Verdict.NOT_WELL, 50.0),
                // 0: not measured; the score is then the last that was
                Arguments.of(List.of(5, 0), Verdict.UNKNOWN, 100.0),
                Arguments.of(List.of(1, 0), Verdict.NOT_WELL, 0.0),
                Arguments.of(List.of(0, 0), Verdict.UNKNOWN, null));
    }

    @ParameterizedTest
    @MethodSource("severalOccurrences")
    void takesTheWorstVerdictAndTheLastScore(List<Integer> satisfactions, Verdict verdict, Double score) {
        TransactionBuilder forwards = transaction();
        TransactionBuilder backwards = transaction();
        for (int i = 0; i < satisfactions.size(); i++) {
            int late = satisfactions.size() - 1 - i;
            forwards.with(occurrence(i, satisfactions.get(i)));
            backwards.with(occurrence(late, satisfactions.get(late)));
        }
        for (TransactionBuilder given : List.of(forwards, backwards)) {
            StepJudgement judged = given.judged(plan(B)).steps().get(0);
            assertThat(judged.verdict()).isEqualTo(verdict);
            assertThat(judged.score()).isEqualTo(score);
            assertThat(judged.occurrences()).isEqualTo(satisfactions.size());
            boolean repeated = judged.findings().contains(new Finding.Repeated(satisfactions.size()));
            assertThat(repeated).isEqualTo(satisfactions.size() > 1);
        }
    }

    private static TouchpointBuilder occurrence(int number, int satisfaction) {
        return touchpoint("b")
                .occurrence(number + 1)
                .at(OPENED.plusSeconds(number))
                .with(Measure.SATISFACTION, satisfaction == 0 ? null : satisfaction);
    }

    @Test
    void countsNeitherPromisesNorWhatDoesNotApplyAsOccurrences() {
        StepJudgement judged = judged(
                transaction()
                        .with(touchpoint("b").at(OPENED).with(Measure.SATISFACTION, 5))
                        .with(touchpoint("b").occurrence(2).promised(after("PT9H")))
                        .with(touchpoint("b").occurrence(3).at(OPENED).applicable(false)),
                NOW);
        assertThat(judged.occurrences()).isEqualTo(1);
        assertThat(judged.score()).isEqualTo(100);
        // the promise still runs, so the step is not finished
        assertThat(judged.verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"PT9H59M59.999999S, UNKNOWN", "PT10H, UNKNOWN", "PT10H0.000001S, NOT_WELL"})
    void isOverdueOnceThePlansPromiseHasPassedWithoutATouchpoint(String now, Verdict verdict) {
        StepJudgement judged = judged(transaction().done("a"), after(now));
        assertThat(judged.verdict()).isEqualTo(verdict);
        boolean overdue = verdict == Verdict.NOT_WELL;
        assertThat(judged.findings())
                .containsExactly(overdue ? new Finding.Overdue(after("PT10H")) : new Finding.Due(after("PT10H")));
    }

    @Test
    void isNeverOverdueWithoutThePromisesBeginning() {
        assertThat(judged(transaction(), after("P30D")).verdict()).isEqualTo(Verdict.UNKNOWN);
        TransactionBuilder promisedOnly = transaction().with(touchpoint("a").promised(after("PT1H")));
        assertThat(judged(promisedOnly, after("P30D")).verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void isNeverOverdueByThePlanWhereItIsOptional() {
        Definition plan = plan(A, optional(B));
        TransactionJudgement judged = transaction().done("a").judged(plan, after("P30D"));
        assertThat(judged.stepVerdicts()).isEqualTo("WU");
        assertThat(judged.verdict()).isEqualTo(Verdict.WELL);
    }

    @Test
    void isOverdueByItsOwnPromiseEvenWhereItIsOptional() {
        Definition plan = plan(A, optional(B));
        TransactionBuilder given = transaction().done("a").with(touchpoint("b").promised(after("PT2H")));
        assertThat(given.judged(plan, after("PT2H")).stepVerdicts()).isEqualTo("WU");
        assertThat(given.judged(plan, after("PT2H0.000001S")).stepVerdicts()).isEqualTo("WN");
    }

    @Test
    void goesByItsOwnPromiseBeforeThePlans() {
        TransactionBuilder longer = transaction().done("a").with(touchpoint("b").promised(after("PT20H")));
        assertThat(judged(longer, after("PT20H")).verdict()).isEqualTo(Verdict.UNKNOWN);
        TransactionBuilder shorter =
                transaction().done("a").with(touchpoint("b").promised(after("PT2H")));
        assertThat(judged(shorter, after("PT3H")).verdict()).isEqualTo(Verdict.NOT_WELL);
    }

    @Test
    void countsThePlansPromiseFromTheFirstTimeOfTheStepItFollows() {
        TransactionBuilder twice = transaction()
                .with(touchpoint("a").occurrence(2).at(after("PT5H")))
                .with(touchpoint("a").at(after("PT1H")));
        assertThat(judged(twice, after("PT11H")).verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(judged(twice, after("PT11H0.000001S")).verdict()).isEqualTo(Verdict.NOT_WELL);
    }

    @ParameterizedTest
    @CsvSource({
        // counted from a at 4 h: grace 6 h, so 3 h late is half of 50
        "true, 25",
        // counted from the opening: grace 10 h
        "false, 35"
    })
    void givesGraceFromTheStepThePromiseCountsFromElseFromTheOpening(boolean aCame, double value) {
        Definition plan = plan(A, promising(step("b", Measure.ON_TIME), "a", "PT1H"));
        TransactionBuilder given =
                transaction().with(touchpoint("b").promised(after("PT10H")).at(after("PT13H")));
        if (aCame) {
            given.with(touchpoint("a").at(after("PT4H")));
        }
        assertThat(given.judged(plan, after("PT14H")).steps().get(1).score()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"COMPLETED, NOT_WELL", "CANCELLED, NOT_WELL", "OPEN, UNKNOWN"})
    void isMissingInAClosedTransaction(Status status, Verdict verdict) {
        StepJudgement judged = judged(transaction().status(status).done("a"), NOW);
        assertThat(judged.verdict()).isEqualTo(verdict);
        assertThat(judged.findings().contains(new Finding.Missing())).isEqualTo(status != Status.OPEN);
        StepJudgement promisedOnly = judged(
                transaction().status(status).done("a").with(touchpoint("b").promised(after("PT5H"))), NOW);
        assertThat(promisedOnly.verdict()).isEqualTo(verdict);
    }

    @Test
    void isNotMissingWhereItIsOptionalOrDoesNotApply() {
        TransactionBuilder closed = transaction().completed().done("a");
        assertThat(closed.judged(plan(A, optional(B))).stepVerdicts()).isEqualTo("WU");
        closed.with(touchpoint("b").applicable(false));
        assertThat(closed.judged(plan(A, B)).stepVerdicts()).isEqualTo("W-");
    }

    @Test
    void isNotWellOnceTheCustomerNamesItSo() {
        List<TransactionBuilder> all = List.of(
                transaction(),
                transaction().with(touchpoint("b").promised(after("PT1H"))),
                transaction().with(touchpoint("b").at(OPENED).with(Measure.SATISFACTION, 5)),
                transaction().with(touchpoint("b").applicable(false)));
        for (TransactionBuilder given : all) {
            StepJudgement judged = judged(given.answered(notWellNamed("b")), NOW);
            assertThat(judged.verdict()).isEqualTo(Verdict.NOT_WELL);
            assertThat(judged.findings()).contains(new Finding.CustomerSaid(false));
        }
    }

    @Test
    void isNotMadeWellByPraiseOfWhatHasNotCome() {
        assertThat(judged(transaction().answered(wellNamed("b")), NOW).verdict())
                .isEqualTo(Verdict.UNKNOWN);
        assertThat(judged(transaction().completed().answered(wellNamed("b")), NOW)
                        .verdict())
                .isEqualTo(Verdict.NOT_WELL);
    }

    private static StepJudgement judged(TransactionBuilder transaction, Instant now) {
        return transaction.judged(plan(A, B), now).steps().get(1);
    }
}
