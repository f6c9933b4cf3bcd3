package journey.service.everything.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RolledYieldTests {

    private static final Offset<Double> EXACT = within(1e-12);

    private static final StepYield NINE_OF_TEN = new StepYield(9, 1, 4);
    private static final StepYield HALF = new StepYield(5, 5, 0);
    private static final StepYield NEVER_MEASURED = new StepYield(0, 0, 7);

    @Test
    void yieldIsTheShareOfTheMeasured() {
        assertThat(NINE_OF_TEN.rate()).hasValue(0.9);
        assertThat(NINE_OF_TEN.measured()).isEqualTo(10);
        assertThat(NEVER_MEASURED.rate()).isEmpty();
        assertThat(NEVER_MEASURED.interval()).isEmpty();
    }

    @Test
    void yieldHasWilsonsInterval() {
        assertThat(new StepYield(47, 3, 9).interval()).hasValue(Confidence.wilson(47, 50));
    }

    @Test
    void refusesACountBelowZero() {
        assertThatIllegalArgumentException().isThrownBy(() -> new StepYield(0, 0, -1));
    }

    @Test
    void productMultipliesTheYields() {
        assertThat(RolledYield.product(List.of(NINE_OF_TEN, HALF)).orElseThrow())
                .isCloseTo(0.45, EXACT);
        assertThat(RolledYield.product(List.of(HALF)).orElseThrow()).isCloseTo(0.5, EXACT);
    }

    @Test
    void productIsAbsentWhereAStepWasNeverMeasured() {
        assertThat(RolledYield.product(List.of(NINE_OF_TEN, NEVER_MEASURED))).isEmpty();
        assertThat(RolledYield.bounds(List.of(NINE_OF_TEN, NEVER_MEASURED))).isEmpty();
    }

    @Test
    void noStepsHaveNoProduct() {
        assertThat(RolledYield.product(List.of())).isEmpty();
        assertThat(RolledYield.bounds(List.of())).isEmpty();
    }

    /** By hand: 1 − (.1 + .5) = .4; the lowest is .5. */
    @Test
    void boundsAreFrechets() {
        Bounds bounds = RolledYield.bounds(List.of(NINE_OF_TEN, HALF)).orElseThrow();
        assertThat(bounds.low()).isCloseTo(0.4, EXACT);
        assertThat(bounds.high()).isCloseTo(0.5, EXACT);
    }

    @Test
    void lowerBoundIsNeverBelowZero() {
        assertThat(RolledYield.bounds(List.of(HALF, HALF, HALF)).orElseThrow()).isEqualTo(new Bounds(0, 0.5));
    }

    @Test
    void boundsOfOneStepAreItsYield() {
        for (int well = 0; well <= 7; well++) {
            StepYield step = new StepYield(well, 7 - well, 0);
            Bounds bounds = RolledYield.bounds(List.of(step)).orElseThrow();
            assertThat(bounds.low()).isCloseTo(well / 7.0, EXACT);
            assertThat(bounds.high()).isCloseTo(well / 7.0, EXACT);
        }
    }

    @Test
    void productLiesWithinTheBounds() {
        for (int first = 0; first <= 10; first++) {
            for (int second = 0; second <= 10; second++) {
                List<StepYield> steps =
                        List.of(new StepYield(first, 10 - first, 0), new StepYield(second, 10 - second, 0));
                Bounds bounds = RolledYield.bounds(steps).orElseThrow();
                assertThat(RolledYield.product(steps).orElseThrow())
                        .isBetween(bounds.low() - 1e-12, bounds.high() + 1e-12);
            }
        }
    }

    /** Scoring, section 3: for 80 % over 12 steps every step needs .9816. */
    @Test
    void tellsWhatEachStepNeeds() {
        assertThat(RolledYield.needed(0.8, 12)).isCloseTo(0.9816, within(5e-5));
        assertThat(RolledYield.needed(1, 3)).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> RolledYield.needed(1.1, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> RolledYield.needed(0.8, 0));
    }
}
