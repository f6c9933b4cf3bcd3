package journey.service.change.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import journey.service.everything.rules.StepYield;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values of the interval from Newcombe (1998), table II, method 10; of the exact test from its definition. */
class MovementTests {

    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "6, 7, 2, 7, 0.0582, 0.8062",
        "5, 56, 0, 29, -0.0381, 0.1926",
        "10, 10, 0, 10, 0.6075, 1.0000"
    })
    void givesNewcombesInterval(long well, long n, long wellBefore, long nBefore, double low, double high) {
        Movement movement = movement(wellBefore, nBefore, well, n);
        assertThat(movement.interval().low()).isCloseTo(low, within(0.00006));
        assertThat(movement.interval().high()).isCloseTo(high, within(0.00006));
    }

    @Test
    void countsTablesExactlyWhereTheyAreSmall() {
        // 3 of 4 against 1 of 4: 2 * (16 + 1) / 70
        assertThat(movement(1, 4, 3, 4).pValue()).isCloseTo(34.0 / 70, within(1e-12));
        // 8 of 8 against 2 of 8: C(8,2) / C(16,6) on each side
        assertThat(movement(2, 8, 8, 8).pValue()).isCloseTo(2 * 28 / 8008.0, within(1e-12));
    }

    @Test
    void approximatesWhereTheyAreLarge() {
        // z = 0.05 / sqrt(0.825 * 0.175 * 2 / 1000) = 2.942
        assertThat(movement(850, 1000, 800, 1000).pValue()).isCloseTo(0.003257, within(0.00001));
    }

    @Test
    void seesNothingWhereNothingDiffers() {
        assertThat(movement(10, 10, 20, 20).pValue()).isEqualTo(1);
        assertThat(movement(0, 0, 5, 20).pValue()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"20, 5, true", "20, 6, false", "19, 0, false", "80, 20, true", "80, 21, false"})
    void comparesOnlyWhatIsRipe(long measured, long unknown, boolean ripe) {
        StepYield counts = new StepYield(measured, 0, unknown);
        StepYield sure = new StepYield(100, 0, 0);
        assertThat(new Movement(counts, sure).isComparable()).isEqualTo(ripe);
        assertThat(new Movement(sure, counts).isComparable()).isEqualTo(ripe);
    }

    private static Movement movement(long wellBefore, long before, long well, long now) {
        return new Movement(new StepYield(wellBefore, before - wellBefore, 0), new StepYield(well, now - well, 0));
    }
}
