package journey.service.scoring.rules;

import static journey.service.scoring.rules.Given.NOW;
import static journey.service.scoring.rules.Given.OPENED;
import static journey.service.scoring.rules.Given.after;
import static journey.service.scoring.rules.Given.answer;
import static journey.service.scoring.rules.Given.ending;
import static journey.service.scoring.rules.Given.everything;
import static journey.service.scoring.rules.Given.notWellNamed;
import static journey.service.scoring.rules.Given.optional;
import static journey.service.scoring.rules.Given.plan;
import static journey.service.scoring.rules.Given.step;
import static journey.service.scoring.rules.Given.touchpoint;
import static journey.service.scoring.rules.Given.transaction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import journey.domain.journey.Definition;
import journey.domain.journey.Measure;
import journey.domain.transaction.Grade;
import journey.domain.transaction.Shape;
import journey.domain.transaction.Status;
import journey.domain.transaction.Verdict;
import journey.service.scoring.rules.Given.TransactionBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TransactionRuleTests {

    private static final Definition ABC = plan("a", "b", "c");

    /** Letters as of the steps' verdicts; each combination of three required steps. */
    @ParameterizedTest
    @CsvSource({
        "WWW, WELL",
        "WWU, UNKNOWN",
        "WUU, UNKNOWN",
        "UUU, UNKNOWN",
        "NWW, NOT_WELL",
        "WNW, NOT_WELL",
        "WWN, NOT_WELL",
        "NUU, NOT_WELL",
        "UUN, NOT_WELL",
        "NNN, NOT_WELL",
        // what does not apply leaves the denominator; of nothing nothing can be said
        "WW-, WELL",
        "W--, WELL",
        "---, UNKNOWN",
        "N--, NOT_WELL",
        "U--, UNKNOWN"
    })
    void isWellOnlyIfEveryRequiredStepThatAppliesWas(String letters, Verdict verdict) {
        TransactionJudgement judged = of(letters).judged(ABC);
        assertThat(judged.stepVerdicts()).isEqualTo(letters);
        assertThat(judged.verdict()).isEqualTo(verdict);
        int failing = letters.indexOf('N');
        assertThat(judged.firstFailing()).isEqualTo(failing < 0 ? null : (Integer) failing);
        assertThat(judged.stepsRequired()).isEqualTo(3 - count(letters, '-'));
        assertThat(judged.stepsWell()).isEqualTo(count(letters, 'W'));
        assertThat(judged.stepsMeasured()).isEqualTo(count(letters, 'W') + count(letters, 'N'));
    }

    private static int count(String letters, char letter) {
        return (int) letters.chars().filter(c -> c == letter).count();
    }

    private static TransactionBuilder of(String letters) {
        TransactionBuilder given = transaction();
        for (int i = 0; i < letters.length(); i++) {
            String step = String.valueOf((char) ('a' + i));
            switch (letters.charAt(i)) {
                case 'W' -> given.with(touchpoint(step).at(OPENED));
                case 'N' -> given.with(touchpoint(step).done(false));
                case '-' -> given.with(touchpoint(step).applicable(false));
                default -> {}
            }
        }
        return given;
    }

    @ParameterizedTest
    @CsvSource({"WWW, WELL", "WWU, WELL", "WWN, NOT_WELL", "WUW, UNKNOWN"})
    void needsNoOptionalStepButFailsWithIt(String letters, Verdict verdict) {
        Definition plan = plan(step("a"), step("b"), optional(step("c")));
        assertThat(of(letters).judged(plan).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void failsByAMissingStepOnceItIsClosed(Status status) {
        TransactionJudgement judged = transaction().status(status).done("a").judged(ABC);
        boolean open = status == Status.OPEN;
        assertThat(judged.stepVerdicts()).isEqualTo(open ? "WUU" : "WNN");
        assertThat(judged.verdict()).isEqualTo(open ? Verdict.UNKNOWN : Verdict.NOT_WELL);
    }

    @Test
    void closesWithThePlansEnd() {
        assertThat(transaction().done("a", "c").judged(ABC).stepVerdicts()).isEqualTo("WUW");
        TransactionJudgement judged = transaction().done("a", "c").judged(ending(ABC, "c"));
        assertThat(judged.stepVerdicts()).isEqualTo("WNW");
        assertThat(judged.lifecycle().state()).isEqualTo(Status.COMPLETED);
    }

    @Test
    void isNotWellWithoutAStepWhereTheCustomerNamesNone() {
        TransactionJudgement judged =
                transaction().done("a", "b", "c").answered(everything(false)).judged(ABC);
        assertThat(judged.stepVerdicts()).isEqualTo("WWW");
        assertThat(judged.verdict()).isEqualTo(Verdict.NOT_WELL);
        assertThat(judged.firstFailing()).isEqualTo(TransactionJudgement.UNASSIGNED);
    }

    @Test
    void isNotWellWithoutAStepWhereTheCustomerNamesOneOutsideThePlan() {
        TransactionJudgement judged = transaction()
                .done("a", "b", "c")
                .answered(notWellNamed("parking"))
                .judged(ABC);
        assertThat(judged.verdict()).isEqualTo(Verdict.NOT_WELL);
        assertThat(judged.firstFailing()).isEqualTo(TransactionJudgement.UNASSIGNED);
    }

    @Test
    void blamesTheStepThatTheCustomerNames() {
        TransactionJudgement judged = transaction()
                .done("a", "b", "c")
                .answered(answer(false, Set.of("a"), Set.of("b")))
                .judged(ABC);
        assertThat(judged.stepVerdicts()).isEqualTo("WNW");
        assertThat(judged.firstFailing()).isEqualTo(1);
    }

    @Test
    void blamesTheNamedStepEvenIfItWasSaidNotToApply() {
        TransactionJudgement judged =
                of("WW-").answered(answer(false, Set.of(), Set.of("c"))).judged(ABC);
        assertThat(judged.stepVerdicts()).isEqualTo("WWN");
        assertThat(judged.verdict()).isEqualTo(Verdict.NOT_WELL);
        assertThat(judged.firstFailing()).isEqualTo(2);
    }

    @Test
    void blamesAStepThatFailedByItsFactsBeforeNone() {
        assertThat(of("WWN").answered(everything(false)).judged(ABC).firstFailing())
                .isEqualTo(2);
    }

    @Test
    void believesThatEverythingWasWellOnlyWhereHowPartsWereMissing() {
        Definition plan = plan(step("a", Measure.DONE, Measure.FEELING), step("b", Measure.DONE, Measure.EFFORT));
        TransactionBuilder given = transaction().done("a", "b").answered(everything(true));
        assertThat(given.judged(plan).stepVerdicts()).isEqualTo("WU");
        TransactionBuilder failed = transaction()
                .done("a")
                .with(touchpoint("b").done(false).with(Measure.EFFORT, 7))
                .answered(everything(true));
        assertThat(failed.judged(plan).stepVerdicts()).isEqualTo("WN");
        assertThat(failed.judged(plan).verdict()).isEqualTo(Verdict.NOT_WELL);
    }

    /** Four of five steps never came: 100 for the one is a fifth, and the worst is 0. It was 100 of 100 once. */
    @Test
    void scoresWhatNeverCameWithNothingAndCountsItAsMeasured() {
        TransactionJudgement judged =
                transaction().done("a").completed().judged(plan(step("a"), step("b"), step("c"), step("d"), step("e")));
        assertThat(judged.stepVerdicts()).isEqualTo("WNNNN");
        assertThat(judged.score().score()).isCloseTo(20 - 0.15 * 20, within(1e-9));
        assertThat(judged.score().weakestPosition()).isEqualTo(1);
        assertThat(judged.score().coverage()).isEqualTo(1);
        assertThat(judged.stepsMeasured()).isEqualTo(5);
        assertThat(judged.score().grade()).isEqualTo(Grade.POOR);
        assertThat(judged.score().shape()).isEqualTo(Shape.DECLINING);
    }

    @Test
    void scoresAnOverdueStepWithNothing() {
        TransactionJudgement judged = transaction()
                .done("a")
                .judged(
                        plan(step("a"), Given.promising(step("b", Measure.SATISFACTION), "a", "PT10H")),
                        after("PT11H"));
        assertThat(judged.stepVerdicts()).isEqualTo("WN");
        assertThat(judged.steps().get(1).score()).isZero();
        assertThat(judged.score().coverage()).isEqualTo(1);
        assertThat(judged.score().weakestPosition()).isEqualTo(1);
    }

    @Test
    void chargesAnAdHocContactToTheStepThatCausedIt() {
        TransactionJudgement judged = transaction()
                .done("a", "b", "c")
                .with(touchpoint("complaint").at(OPENED).causedBy("b"))
                .judged(ABC);
        assertThat(judged.stepVerdicts()).isEqualTo("WNW");
        assertThat(judged.steps().get(1).findings()).contains(new Finding.CausedContact("complaint"));
        // the step itself was measured well, and yet failed: 50. M = 250 / 3, and a twelfth of what is between M and W
        assertThat(judged.score().score()).isCloseTo(250.0 / 3 - 0.15 * (250.0 / 3 - 50), within(1e-9));
        assertThat(judged.score().weakestPosition()).isEqualTo(1);
        assertThat(judged.score().grade()).isEqualTo(Grade.FAIR);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-", "parking", "complaint"})
    void changesNoVerdictByAnAdHocContactWithoutAKnownCause(String cause) {
        TransactionJudgement judged = transaction()
                .done("a", "b", "c")
                .with(touchpoint("complaint").at(OPENED).done(false).causedBy(cause))
                .judged(ABC);
        assertThat(judged.verdict()).isEqualTo(Verdict.WELL);
        assertThat(judged.touchpoints().get(3).position()).isNull();
        assertThat(judged.touchpoints().get(3).judgement().verdict()).isNull();
    }

    @Test
    void chargesNothingForTheCauseOfAPlannedStepOrOfWhatDoesNotApply() {
        TransactionJudgement judged = transaction()
                .done("a", "b")
                .with(touchpoint("c").at(OPENED).causedBy("b"))
                .with(touchpoint("complaint").applicable(false).causedBy("a"))
                .judged(ABC);
        assertThat(judged.verdict()).isEqualTo(Verdict.WELL);
    }

    @Test
    void scoresAdHocContactsApartFromTheTransaction() {
        TransactionJudgement judged = transaction()
                .done("a", "b", "c")
                .with(touchpoint("complaint").at(OPENED).with(Measure.SATISFACTION, 1))
                .judged(ABC);
        assertThat(judged.score().score()).isEqualTo(100);
        assertThat(judged.touchpoints().get(3).judgement().score()).isZero();
    }

    @Test
    void judgesEveryTouchpointInTheFactsOrder() {
        TransactionBuilder given =
                transaction().done("c", "x", "a").with(touchpoint("b").promised(after("PT1H")));
        TransactionJudgement judged = given.judged(ABC, NOW);
        assertThat(judged.touchpoints())
                .extracting(TransactionJudgement.JudgedTouchpoint::touchpoint)
                .isEqualTo(given.facts().touchpoints());
        assertThat(judged.touchpoints())
                .extracting(TransactionJudgement.JudgedTouchpoint::position)
                .containsExactly(2, null, 0, 1);
    }
}
