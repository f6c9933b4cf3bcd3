package journey.service.scoring.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import journey.domain.transaction.Shape;
import journey.domain.transaction.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shapes of docs/scoring.md: T = 80, tolerance 12.5, reversals of at least 50; first match wins. */
class ShapeRuleTests {

    @ParameterizedTest
    @CsvSource({
        "'', TOO_SHORT",
        "100, TOO_SHORT",
        "100 100, TOO_SHORT",
        "0 100, TOO_SHORT",
        "80 80 80, STEADY_SUPERLATIVE",
        "100 80 100 80, STEADY_SUPERLATIVE",
        // one hair below 80 is no longer superlative
        "80 79.999 80, STEADY_BELOW",
        "0 0 0, STEADY_BELOW",
        "79 79 79, STEADY_BELOW"
    })
    void knowsTheShortAndTheSteady(String scores, Shape shape) {
        assertThat(shape(scores)).isEqualTo(shape);
    }

    @ParameterizedTest
    @CsvSource({
        "100 50 100, SAGGING_MIDDLE", "40 90 40, WEAK_ENDS", "40 90 90, WEAK_START", "70 70 20, POOR_END",
        "70 70 90, RECOVERING", "20 50 90, RECOVERING", "90 50 50, DECLINING", "90 50 20, DECLINING",
        "70 75 70, STEADY_BELOW"
    })
    void namesEveryPairOfDirections(String scores, Shape shape) {
        assertThat(shape(scores)).isEqualTo(shape);
    }

    @ParameterizedTest
    @CsvSource({
        // B - A
        "50 62.5 62.5, STEADY_BELOW",
        "50 62.501 62.501, WEAK_START",
        "50 62.499 62.499, STEADY_BELOW",
        "62.5 50 50, STEADY_BELOW",
        "62.501 50 50, DECLINING",
        // C - B
        "50 50 62.5, STEADY_BELOW",
        "50 50 62.501, RECOVERING",
        "62.5 62.5 50, STEADY_BELOW",
        "62.501 62.501 50, POOR_END",
        // both
        "50 62.501 50, WEAK_ENDS",
        "62.501 50 62.501, SAGGING_MIDDLE",
        "62.501 50 62.5, DECLINING"
    })
    void takesADifferenceOfUpToTwelveAndAHalfForNone(String scores, Shape shape) {
        assertThat(shape(scores)).isEqualTo(shape);
    }

    @ParameterizedTest
    @CsvSource({
        // n = 4: thirds of 1, 2, 1; n = 5: 1, 3, 1; n = 6: 2, 2, 2; n = 8: 2, 4, 2
        "40 90 70 40, WEAK_ENDS",
        "40 90 45 90 40, WEAK_ENDS",
        "40 40 90 90 90 90, WEAK_START",
        "40 40 40 40 90 90 90 90, RECOVERING",
        "90 70 0 0 0 0 70 90, SAGGING_MIDDLE",
        // the middle's mean is 45 and equal to both ends
        "45 0 90 45, STEADY_BELOW"
    })
    void comparesTheMeansOfThirds(String scores, Shape shape) {
        assertThat(shape(scores)).isEqualTo(shape);
    }

    @ParameterizedTest
    @CsvSource({
        // n = 5 and three reversals, each a swing of 50 back and forth
        "50 100 50 100 50, ERRATIC",
        "100 0 100 0 100, ERRATIC",
        // one swing a hair too small takes two reversals away
        "50 99.999 50 100 50, WEAK_ENDS",
        // two reversals are not enough, however short the transaction
        "50 100 50 100, RECOVERING",
        "100 0 100 0, DECLINING",
        // n = 9 needs three, n = 10 and n = 12 need four, n = 13 needs five
        "0 50 0 50 0 0 0 0 0, ERRATIC",
        "0 50 0 50 0 0 0 0 0 0, STEADY_BELOW",
        "0 50 0 50 0 50 50 50 50 50, ERRATIC",
        "0 50 0 50 0 50 50 50 50 50 50 50, ERRATIC",
        "0 50 0 50 0 50 50 50 50 50 50 50 50, WEAK_START",
        // a rise or fall in two strides is one reversal, not two
        "0 50 100 50 0, WEAK_ENDS"
    })
    void countsOnlyReversalsOfFiftyAndMore(String scores, Shape shape) {
        assertThat(shape(scores)).isEqualTo(shape);
    }

    /** Every step at least 80, and yet the customer says that something was not well, and names no step. */
    @ParameterizedTest
    @CsvSource({"100 100 100, STEADY_BELOW", "100 90 80, STEADY_BELOW", "80 80 100, RECOVERING"})
    void isNeverSteadilySuperlativeWhereTheTransactionWasNotWell(String scores, Shape shape) {
        assertThat(shape(scores, Verdict.NOT_WELL)).isEqualTo(shape);
        assertThat(shape(scores, Verdict.UNKNOWN)).isEqualTo(Shape.STEADY_SUPERLATIVE);
    }

    private static Shape shape(String scores) {
        return shape(scores, Verdict.WELL);
    }

    private static Shape shape(String scores, Verdict verdict) {
        return ShapeRule.shape(
                Arrays.stream(scores.split(" "))
                        .filter(score -> !score.isEmpty())
                        .mapToDouble(Double::parseDouble)
                        .toArray(),
                verdict);
    }
}
