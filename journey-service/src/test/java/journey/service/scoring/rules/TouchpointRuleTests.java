package journey.service.scoring.rules;

import static journey.service.scoring.rules.Given.NOW;
import static journey.service.scoring.rules.Given.OPENED;
import static journey.service.scoring.rules.Given.after;
import static journey.service.scoring.rules.Given.standard;
import static journey.service.scoring.rules.Given.touchpoint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import journey.domain.journey.Measure;
import journey.domain.journey.Standard;
import journey.domain.transaction.Verdict;
import journey.service.scoring.rules.Given.TouchpointBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TouchpointRuleTests {

    /** A promise of 10 hours, so its grace is 10 hours too. */
    private static final Deadline DEADLINE = Deadline.of(OPENED, after("PT10H"), null);

    @Test
    void scoresWhatAndHowAsTheMeansOfTheirMeasuredParts() {
        TouchpointJudgement judgement = judge(
                touchpoint("a")
                        .at(OPENED)
                        .done(true)
                        .with(Measure.EFFORT, 4)
                        .with(Measure.REWORK, 1)
                        .with(Measure.SATISFACTION, 4)
                        .with(Measure.RECOGNITION, 2),
                standard(Measure.DONE));
        // (100 + 50 + 50) / 3, (75 + 25) / 2, and the mean of both
        assertThat(judgement.what()).isCloseTo(200.0 / 3, within(1e-9));
        assertThat(judgement.how()).isEqualTo(50);
        assertThat(judgement.score()).isCloseTo((200.0 / 3 + 50) / 2, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"4, 3, 50, 50, 50", "4, -, 50, -, 50", "-, 3, -, 50, 50", "-, -, -, -, -", "1, 1, 0, 0, 0"})
    void takesTheOtherSideWhereOneIsUnmeasured(
            Integer effort, Integer satisfaction, Double what, Double how, Double t) {
        TouchpointJudgement judgement = judge(
                touchpoint("a").with(Measure.EFFORT, effort).with(Measure.SATISFACTION, satisfaction),
                standard(Measure.EFFORT, Measure.SATISFACTION));
        assertThat(judgement.what()).isEqualTo(what);
        assertThat(judgement.how()).isEqualTo(how);
        assertThat(judgement.score()).isEqualTo(t);
    }

    @ParameterizedTest
    @CsvSource({
        "PT9H59M59.999999S, 100, WELL", "PT10H, 100, WELL", "PT10H0.000001S, 49.99999999861, NOT_WELL",
        "PT15H, 25, NOT_WELL", "PT20H, 0, NOT_WELL", "PT30H, 0, NOT_WELL"
    })
    void judgesTimeAgainstThePromise(String time, double value, Verdict verdict) {
        TouchpointJudgement judgement =
                judge(touchpoint("a").at(after(time)), standard(Measure.ON_TIME), DEADLINE, after("PT40H"));
        assertThat(judgement.what()).isCloseTo(value, within(1e-9));
        assertThat(judgement.verdict()).isEqualTo(verdict);
        assertThat(judgement.measured()).isEqualTo(1);
    }

    @Test
    void leavesTimeUnmeasuredWhereNothingWasPromised() {
        TouchpointJudgement judgement = judge(touchpoint("a").at(OPENED), standard(Measure.ON_TIME));
        assertThat(judgement.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(judgement.score()).isNull();
        assertThat(judgement.findings()).containsExactly(new Finding.NotMeasured(Measure.ON_TIME));
    }

    @Test
    void takesATimeForDoneOnlyWhereTheStandardAsksForDone() {
        assertThat(judge(touchpoint("a").at(OPENED), standard(Measure.DONE)).what())
                .isEqualTo(100);
        assertThat(judge(touchpoint("a").at(OPENED), standard(Measure.SATISFACTION))
                        .what())
                .isNull();
        assertThat(judge(touchpoint("a"), standard(Measure.DONE)).verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(judge(touchpoint("a").at(OPENED).done(false), standard(Measure.DONE))
                        .verdict())
                .isEqualTo(Verdict.NOT_WELL);
    }

    @ParameterizedTest
    @CsvSource({"PT9H, UNKNOWN, 0", "PT10H, UNKNOWN, 0", "PT10H0.000001S, NOT_WELL, 1"})
    void keepsNoPromiseByWhatWasNotDone(String now, Verdict verdict, int measured) {
        TouchpointJudgement judgement =
                judge(touchpoint("a").at(after("PT1H")).done(false), standard(Measure.ON_TIME), DEADLINE, after(now));
        assertThat(judgement.verdict()).isEqualTo(verdict);
        // DONE = no is measured, 0 of 100; the promise once it has passed
        assertThat(judgement.what()).isZero();
        assertThat(judgement.measured()).isEqualTo(measured);
    }

    @ParameterizedTest
    @CsvSource({
        "ON_TIME, PT9H, UNKNOWN, ",
        "ON_TIME, PT10H, UNKNOWN, ",
        "ON_TIME, PT10H0.000001S, NOT_WELL, 0",
        "DONE, PT10H, UNKNOWN, ",
        "DONE, PT10H0.000001S, NOT_WELL, 0",
        "SATISFACTION, PT10H, UNKNOWN, ",
        "SATISFACTION, PT10H0.000001S, NOT_WELL, 0"
    })
    void turnsAnExpectedTouchpointOnceItsPromiseHasPassed(Measure required, String now, Verdict verdict, Double score) {
        TouchpointBuilder expected = touchpoint("a").promised(DEADLINE.due());
        TouchpointJudgement judgement = judge(expected, standard(required), DEADLINE, after(now));
        assertThat(judgement.verdict()).isEqualTo(verdict);
        assertThat(judgement.score()).isEqualTo(score);
        // what is late and never came is known altogether
        assertThat(judgement.measured()).isEqualTo(verdict == Verdict.NOT_WELL ? 1 : 0);
    }

    @Test
    void judgesOnlyWhatTheStandardRequires() {
        TouchpointBuilder badlyFelt = touchpoint("a").at(after("PT12H")).with(Measure.SATISFACTION, 1);
        TouchpointJudgement judgement = judge(badlyFelt, standard(Measure.DONE), DEADLINE, after("PT13H"));
        assertThat(judgement.verdict()).isEqualTo(Verdict.WELL);
        // measured all the same: what = (100 + 40) / 2, how = 0
        assertThat(judgement.score()).isCloseTo(35, within(1e-9));
        assertThat(judgement.measured()).isEqualTo(1);
    }

    @Test
    void explainsEachVerdict() {
        TouchpointBuilder given = touchpoint("a").at(after("PT11H")).with(Measure.EFFORT, 5);
        Standard standard = standard(Measure.ON_TIME, Measure.EFFORT, Measure.SATISFACTION);
        assertThat(TouchpointRule.judge(given.build(), standard, DEADLINE, CustomerWord.NOT_WELL, NOW)
                        .findings())
                .containsExactlyInAnyOrder(
                        new Finding.Timed(Duration.ofHours(1), DEADLINE.due(), false, true),
                        new Finding.Measured(Measure.EFFORT, 5, 6, false, true),
                        new Finding.NotMeasured(Measure.SATISFACTION),
                        new Finding.CustomerSaid(false));
    }

    @Test
    void saysNothingOfWhatDoesNotApply() {
        TouchpointJudgement judgement =
                judge(touchpoint("a").at(OPENED).done(false).applicable(false), standard(Measure.DONE));
        assertThat(judgement)
                .isEqualTo(new TouchpointJudgement(
                        null, null, null, null, true, 0, java.util.List.of(new Finding.NotApplicable())));
    }

    @Test
    void scoresAnAdHocTouchpointWithoutAVerdict() {
        TouchpointJudgement judgement = TouchpointRule.judgeAdHoc(
                touchpoint("complaint")
                        .at(OPENED)
                        .done(false)
                        .with(Measure.SATISFACTION, 5)
                        .build(),
                null,
                NOW);
        assertThat(judgement.verdict()).isNull();
        assertThat(judgement.score()).isEqualTo(50);
        assertThat(judgement.measured()).isZero();
    }

    private static TouchpointJudgement judge(TouchpointBuilder touchpoint, Standard standard) {
        return judge(touchpoint, standard, null, NOW);
    }

    private static TouchpointJudgement judge(
            TouchpointBuilder touchpoint, Standard standard, Deadline deadline, Instant now) {
        return TouchpointRule.judge(touchpoint.build(), standard, deadline, CustomerWord.NONE, now);
    }
}
