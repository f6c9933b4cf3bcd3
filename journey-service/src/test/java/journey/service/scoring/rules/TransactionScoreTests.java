package journey.service.scoring.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import journey.domain.journey.Measure;
import journey.domain.journey.Step;
import journey.domain.transaction.Grade;
import journey.domain.transaction.Shape;
import journey.domain.transaction.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** J = M − 0.15 (M − W); the values are worked out by hand. */
class TransactionScoreTests {

    @ParameterizedTest
    @CsvSource({
        // one step: M = W = J
        "60, 60, 60, 0",
        "100 100, 100, 100, 0",
        // M = 50, W = 0: 50 - 7.5
        "100 0, 42.5, 0, 1",
        // M = 80, W = 50: 80 - 4.5
        "100 50 90, 75.5, 50, 1",
        // an unmeasured step counts for nothing
        "100 - 50 - 90, 75.5, 50, 2",
        // of equally weak ones the first
        "100 20 20 60, 45.5, 20, 1",
        "20 20, 20, 20, 0",
        "0 0 0, 0, 0, 0"
    })
    void pullsTheMeanTowardsTheWeakestStep(String scores, double j, double w, int position) {
        TransactionScore score = TransactionScore.of(steps(scores), StepWeights.EQUAL, Verdict.UNKNOWN);
        assertThat(score.score()).isCloseTo(j, within(1e-9));
        assertThat(score.weakestScore()).isEqualTo(w);
        assertThat(score.weakestPosition()).isEqualTo(position);
    }

    /** Of 100, (not measured), 50 and 90 with weights .5, .2, .2 and .1: M = (50 + 10 + 9)/.8 = 86.25. */
    @Test
    void weighsWhatWasMeasured() {
        StepWeights weights = new StepWeights(List.of(0.5, 0.2, 0.2, 0.1));
        TransactionScore score = TransactionScore.of(steps("100 - 50 90"), weights, Verdict.UNKNOWN);
        assertThat(score.score()).isCloseTo(86.25 - 0.15 * (86.25 - 50), within(1e-9));
        assertThat(score.weakestScore()).isEqualTo(50);
        assertThatThrownBy(() -> new StepWeights(List.of(0.5, 0.0))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hasNoScoreWhereNothingWasMeasured() {
        TransactionScore score = TransactionScore.of(steps("- - -"), StepWeights.EQUAL, Verdict.UNKNOWN);
        assertThat(score).isEqualTo(new TransactionScore(null, null, null, null, Shape.TOO_SHORT, 0));
        assertThat(score.isPartial()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "80, 80, SUPERLATIVE",
        "100, 100, SUPERLATIVE",
        "95, 79.999, GOOD",
        "70, 60, GOOD",
        "69.999, 60, FAIR",
        "70, 59.999, FAIR",
        "99, 59.999, FAIR",
        "50, 40, FAIR",
        "49.999, 40, POOR",
        "50, 39.999, POOR",
        "99, 39.999, POOR",
        "0, 0, POOR"
    })
    void gradesByTheScoreCappedByTheWeakestStep(double j, double w, Grade grade) {
        assertThat(TransactionScore.grade(j, w, Verdict.WELL)).isEqualTo(grade);
    }

    @ParameterizedTest
    @CsvSource({
        "100, 100, UNKNOWN, GOOD",
        "70, 60, UNKNOWN, GOOD",
        "100, 100, NOT_WELL, FAIR",
        "99, 40, NOT_WELL, FAIR",
        "99, 39.999, NOT_WELL, POOR"
    })
    void capsTheGradeByTheVerdict(double j, double w, Verdict verdict, Grade grade) {
        assertThat(TransactionScore.grade(j, w, verdict)).isEqualTo(grade);
    }

    /** The third did not fail and has less; the second and the fourth failed alike. */
    @Test
    void callsTheLowestOfTheFailedStepsTheWeakest() {
        List<StepJudgement> steps = List.of(
                step(0, Verdict.NOT_WELL, 50.0, 2, true),
                step(1, Verdict.NOT_WELL, 40.0, 2, true),
                step(2, Verdict.WELL, 20.0, 2, true),
                step(3, Verdict.NOT_WELL, 40.0, 2, true));
        TransactionScore score = TransactionScore.of(steps, StepWeights.EQUAL, Verdict.NOT_WELL);
        assertThat(score.weakestPosition()).isEqualTo(1);
        assertThat(score.weakestScore()).isEqualTo(40);
        // M = 37.5, and W is the least of all
        assertThat(score.score()).isCloseTo(37.5 - 0.15 * 17.5, within(1e-9));
    }

    @Test
    void neverScoresAFailedStepAboveFifty() {
        assertThat(step(0, Verdict.NOT_WELL, 100.0, 2, true).score()).isEqualTo(50);
        assertThat(step(0, Verdict.NOT_WELL, 49.0, 2, true).score()).isEqualTo(49);
        assertThat(step(0, Verdict.NOT_WELL, null, 0, true).score()).isEqualTo(50);
        assertThat(step(0, Verdict.UNKNOWN, 100.0, 2, true).score()).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({
        // required measures taken of each step, of two: 2 + 2, 2 + 1, ...
        "2 2, 1, false",
        "2 1, 0.75, false",
        "1 0, 0.25, true",
        "0 0, 0, true",
        "2 2 2 0 0, 0.6, false",
        "2 2 1 0 0, 0.5, true"
    })
    void coversTheShareOfRequiredMeasuresThatWereTaken(String taken, double coverage, boolean partial) {
        List<StepJudgement> steps = new ArrayList<>();
        for (String measured : taken.split(" ")) {
            steps.add(step(steps.size(), Verdict.UNKNOWN, null, Integer.parseInt(measured), true));
        }
        TransactionScore score = TransactionScore.of(steps, StepWeights.EQUAL, Verdict.UNKNOWN);
        assertThat(score.coverage()).isCloseTo(coverage, within(1e-12));
        assertThat(score.isPartial()).isEqualTo(partial);
    }

    @Test
    void leavesOutOfCoverageWhatDoesNotApplyOrIsOptional() {
        List<StepJudgement> steps = List.of(
                step(0, Verdict.WELL, 100.0, 2, true),
                step(1, null, null, 0, true),
                step(2, Verdict.UNKNOWN, null, 0, false));
        assertThat(TransactionScore.of(steps, StepWeights.EQUAL, Verdict.UNKNOWN)
                        .coverage())
                .isEqualTo(1);
    }

    @Test
    void takesTheShapeFromTheMeasuredStepsInPlannedOrder() {
        assertThat(TransactionScore.of(steps("100 - 50 - 100"), StepWeights.EQUAL, Verdict.UNKNOWN)
                        .shape())
                .isEqualTo(Shape.SAGGING_MIDDLE);
        assertThat(TransactionScore.of(steps("100 - 50 - -"), StepWeights.EQUAL, Verdict.UNKNOWN)
                        .shape())
                .isEqualTo(Shape.TOO_SHORT);
    }

    private static List<StepJudgement> steps(String scores) {
        List<StepJudgement> steps = new ArrayList<>();
        for (String score : scores.split(" ")) {
            Double value = score.equals("-") ? null : Double.valueOf(score);
            steps.add(step(steps.size(), Verdict.UNKNOWN, value, 0, true));
        }
        return steps;
    }

    private static StepJudgement step(int position, Verdict verdict, Double score, int measured, boolean required) {
        Step step = Given.step("s" + position, Measure.ON_TIME, Measure.SATISFACTION);
        return new StepJudgement(
                required ? step : Given.optional(step), position, verdict, score, 1, true, measured, List.of());
    }
}
