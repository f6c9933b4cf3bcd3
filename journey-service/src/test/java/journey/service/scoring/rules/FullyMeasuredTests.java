package journey.service.scoring.rules;

import static journey.service.scoring.rules.Given.NOW;
import static journey.service.scoring.rules.Given.OPENED;
import static journey.service.scoring.rules.Given.after;
import static journey.service.scoring.rules.Given.everything;
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
import journey.domain.journey.Definition;
import journey.domain.journey.Measure;
import journey.domain.transaction.Status;
import journey.domain.transaction.Verdict;
import journey.service.scoring.rules.Given.TransactionBuilder;
import org.junit.jupiter.api.Test;

/** Who is fully measured, and which promises were broken: a, then b with satisfaction, c if wanted. */
class FullyMeasuredTests {

    private static final Definition PLAN = plan(
            step("a"),
            promising(step("b", Measure.DONE, Measure.SATISFACTION), "a", "PT10H"),
            optional(step("c", Measure.SATISFACTION)));

    private static TransactionJudgement judge(TransactionBuilder facts, Instant now) {
        return TransactionRule.judge(facts.facts(), PLAN, PlanWeights.EQUAL, now);
    }

    private static void assertFull(TransactionBuilder facts, Verdict verdict, boolean full) {
        TransactionJudgement judgement = judge(facts, NOW);
        assertThat(judgement.verdict()).isEqualTo(verdict);
        assertThat(judgement.isFullyMeasured()).isEqualTo(full);
    }

    private static TransactionBuilder came() {
        return transaction().with(touchpoint("a").at(OPENED));
    }

    @Test
    void oneBadMeasureMakesAFailureKnownButNotFullyMeasured() {
        assertFull(
                transaction()
                        .with(touchpoint("a").at(OPENED).done(false))
                        .with(touchpoint("b").at(OPENED)),
                Verdict.NOT_WELL,
                false);
        assertFull(came().with(touchpoint("b").at(OPENED)), Verdict.UNKNOWN, false);
        assertFull(came().with(touchpoint("b").at(OPENED).with(Measure.SATISFACTION, 4)), Verdict.WELL, true);
        assertFull(came().with(touchpoint("b").at(OPENED).with(Measure.SATISFACTION, 3)), Verdict.NOT_WELL, true);
    }

    @Test
    void theCustomersWordStandsForWhatWasNotAskedOfHowItFelt() {
        TransactionBuilder b = came().with(touchpoint("b").at(OPENED));
        assertFull(b.answered(wellNamed("b")), Verdict.WELL, true);
        assertFull(came().with(touchpoint("b").at(OPENED)).answered(notWellNamed("b")), Verdict.NOT_WELL, true);
        assertFull(came().with(touchpoint("b").at(OPENED)).answered(everything(true)), Verdict.WELL, true);
        // another step was named: of b nothing is said
        assertFull(came().with(touchpoint("b").at(OPENED)).answered(notWellNamed("a")), Verdict.NOT_WELL, false);
        // and no word stands for what was to be done
        assertFull(came().answered(notWellNamed("b")), Verdict.NOT_WELL, false);
    }

    @Test
    void whatNeverCameLeavesNothingToBeMeasured() {
        assertFull(came().status(Status.COMPLETED), Verdict.NOT_WELL, true);
        assertThat(judge(came(), after("PT11H")).isFullyMeasured()).isTrue();
        assertFull(came(), Verdict.UNKNOWN, false);
    }

    @Test
    void whatDoesNotApplyNeedNoMeasure() {
        assertFull(came().with(touchpoint("b").applicable(false)), Verdict.WELL, true);
        assertFull(came().with(touchpoint("b").applicable(false)).answered(notWellNamed("b")), Verdict.NOT_WELL, true);
    }

    @Test
    void everyOccurrenceHasToBeMeasured() {
        assertFull(
                came().with(touchpoint("b").at(OPENED).with(Measure.SATISFACTION, 2))
                        .with(touchpoint("b").occurrence(2).at(OPENED)),
                Verdict.NOT_WELL,
                false);
    }

    @Test
    void optionalStepsNeedNotBeMeasured() {
        assertFull(
                came().with(touchpoint("b").at(OPENED).with(Measure.SATISFACTION, 5))
                        .with(touchpoint("c").at(OPENED)),
                Verdict.WELL,
                true);
    }

    @Test
    void aPromiseIsBrokenOnceItHasPassedAndNothingCame() {
        assertThat(judge(came(), NOW).brokenPromises()).isEmpty();
        assertThat(judge(came(), after("PT11H")).brokenPromises()).containsExactly(1);
        assertThat(judge(came().status(Status.COMPLETED), NOW).brokenPromises()).containsExactly(1);
        // late is not broken, and what nobody promised neither
        assertThat(judge(came().with(touchpoint("b").at(after("PT11H"))), after("PT20H"))
                        .brokenPromises())
                .isEmpty();
        assertThat(judge(transaction().status(Status.COMPLETED), NOW).brokenPromises())
                .isEmpty();
    }

    @Test
    void eachBrokenPromiseCounts() {
        TransactionBuilder facts = came().with(touchpoint("b").at(after("PT1H")))
                .with(touchpoint("b").occurrence(2).promised(after("PT5H")))
                .with(touchpoint("c").promised(after("PT6H")))
                .with(touchpoint("c")
                        .occurrence(2)
                        .at(after("PT6H"))
                        .promised(after("PT6H"))
                        .done(false));
        assertThat(judge(facts, after("PT5H")).brokenPromises()).isEmpty();
        assertThat(judge(facts, after("PT7H")).brokenPromises()).containsExactly(1, 2, 2);
        assertThat(judge(facts.status(Status.COMPLETED), after("PT7H")).brokenPromises())
                .containsExactly(1, 2, 2);
    }

    @Test
    void aPromiseOfItsOwnCountsOnceWhereItNeverCame() {
        TransactionBuilder facts = came().with(touchpoint("b").promised(after("PT3H")));
        assertThat(judge(facts, after("PT20H")).brokenPromises()).containsExactly(1);
        assertThat(judge(facts.status(Status.CANCELLED), NOW).brokenPromises()).containsExactly(1);
    }
}
