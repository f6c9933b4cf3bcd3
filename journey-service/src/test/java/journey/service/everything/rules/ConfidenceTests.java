package journey.service.everything.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Values of 47 of 50, to five digits: R 4.2.2, package binom. */
class ConfidenceTests {

    @Test
    void wilsonIsAsPublished() {
        assertBounds(Confidence.wilson(47, 50), 0.83783, 0.97939, 1e-5);
    }

    /** (p + z²/2n ± z√(p(1−p)/n + z²/4n²)) / (1 + z²/n) with z = 1.959963984540054, computed with 30 digits. */
    @Test
    void wilsonIsItsFormula() {
        assertBounds(Confidence.wilson(47, 50), 0.837829083111618, 0.979385029651026, 1e-12);
    }

    @Test
    void clopperPearsonIsAsPublished() {
        assertBounds(Confidence.clopperPearson(47, 50), 0.83452, 0.98745, 1e-5);
    }

    @Test
    void jeffreysIsAsPublished() {
        assertBounds(Confidence.jeffreys(47, 50), 0.84847, 0.98281, 1e-5);
    }

    /** By hand: with x = 0 Clopper-Pearson's upper end is 1 − .025^(1/n); n = 1 gives .975. */
    @Test
    void endsAreOpenAtNoneAndAll() {
        assertBounds(Confidence.clopperPearson(0, 1), 0, 0.975, 1e-12);
        assertBounds(Confidence.clopperPearson(1, 1), 0.025, 1, 1e-12);
        assertThat(Confidence.wilson(0, 10).low()).isZero();
        assertThat(Confidence.wilson(10, 10).high()).isEqualTo(1);
    }

    /** By hand: z²/(n + z²) at x = 0, with z = 1.959964 and n = 10, is .277533. */
    @Test
    void wilsonAgreesWithItsFormulaAtZero() {
        assertThat(Confidence.wilson(0, 10).high()).isCloseTo(0.277533, within(1e-6));
    }

    @Test
    void noTrialsSayNothing() {
        assertThat(Confidence.wilson(0, 0)).isEqualTo(new Bounds(0, 1));
        assertThat(Confidence.clopperPearson(0, 0)).isEqualTo(new Bounds(0, 1));
        assertThat(Confidence.jeffreys(0, 0)).isEqualTo(new Bounds(0, 1));
    }

    @Test
    void refusesMoreSuccessesThanTrials() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Confidence.wilson(6, 5))
                .withMessageContaining("6 of 5");
        assertThatIllegalArgumentException().isThrownBy(() -> Confidence.jeffreys(-1, 5));
    }

    @Test
    void boundsRefuseDisorder() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Bounds(0.5, 0.4));
        assertThatIllegalArgumentException().isThrownBy(() -> new Bounds(-0.1, 0.4));
        assertThatIllegalArgumentException().isThrownBy(() -> new Bounds(0.5, 1.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Bounds(Double.NaN, 1));
    }

    private static void assertBounds(Bounds bounds, double low, double high, double tolerance) {
        assertThat(bounds.low()).isCloseTo(low, within(tolerance));
        assertThat(bounds.high()).isCloseTo(high, within(tolerance));
    }

    @Test
    void staysWithinZeroAndOneForEveryCountOfAllOrNone() {
        for (int trials = 1; trials <= 5000; trials++) {
            assertThat(Confidence.wilson(trials, trials).high()).isEqualTo(1);
            assertThat(Confidence.wilson(0, trials).low()).isZero();
            assertThat(Confidence.clopperPearson(trials, trials).high()).isEqualTo(1);
            assertThat(Confidence.jeffreys(0, trials).low()).isEqualTo(0);
        }
    }
}
