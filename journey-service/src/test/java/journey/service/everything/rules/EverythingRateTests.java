package journey.service.everything.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class EverythingRateTests {

    private static final Offset<Double> EXACT = within(1e-12);

    @Test
    void rateIsTheShareOfTheMeasured() {
        assertThat(new EverythingRate(3, 1, 6).rate()).hasValue(0.75);
    }

    @Test
    void unknownWidensTheBoundsOnly() {
        EverythingRate rate = new EverythingRate(3, 1, 6);
        assertThat(rate.transactions()).isEqualTo(10);
        assertThat(rate.measured()).isEqualTo(4);
        assertThat(rate.worst().orElseThrow()).isCloseTo(0.3, EXACT);
        assertThat(rate.best().orElseThrow()).isCloseTo(0.9, EXACT);
    }

    @Test
    void rateLiesWithinItsBoundsAndItsInterval() {
        for (int well = 0; well <= 6; well++) {
            for (int notWell = 0; notWell <= 6; notWell++) {
                for (int unknown = 0; unknown <= 6; unknown++) {
                    assertHoldsTogether(new EverythingRate(well, notWell, unknown));
                }
            }
        }
    }

    private static void assertHoldsTogether(EverythingRate rate) {
        if (rate.measured() == 0) {
            assertThat(rate.rate()).isEmpty();
            assertThat(rate.interval()).isEmpty();
            return;
        }
        double share = rate.rate().orElseThrow();
        assertThat(share).isBetween(rate.worst().orElseThrow(), rate.best().orElseThrow());
        Bounds interval = rate.interval().orElseThrow();
        assertThat(share).isBetween(interval.low() - 1e-12, interval.high() + 1e-12);
    }

    @Test
    void nothingMeasuredHasNoRateButBounds() {
        EverythingRate rate = new EverythingRate(0, 0, 5);
        assertThat(rate.rate()).isEmpty();
        assertThat(rate.interval()).isEmpty();
        assertThat(rate.worst()).hasValue(0);
        assertThat(rate.best()).hasValue(1);
    }

    @Test
    void noTransactionsHaveNoValueAtAll() {
        assertThat(EverythingRate.NONE.rate()).isEmpty();
        assertThat(EverythingRate.NONE.interval()).isEmpty();
        assertThat(EverythingRate.NONE.worst()).isEmpty();
        assertThat(EverythingRate.NONE.best()).isEmpty();
    }

    @Test
    void intervalIsWilsonsOfTheMeasured() {
        assertThat(new EverythingRate(47, 3, 12).interval()).hasValue(Confidence.wilson(47, 50));
    }

    @Test
    void addsUp() {
        assertThat(new EverythingRate(1, 2, 3).plus(new EverythingRate(10, 20, 30)))
                .isEqualTo(new EverythingRate(11, 22, 33));
    }

    /** The airline survey's counts, each rating from 4 well. */
    @Test
    void countsTheAirlinesRate() {
        assertThat(new EverythingRate(2136, 127_744, 0).rate().orElseThrow()).isCloseTo(0.016446, within(1e-6));
    }

    @Test
    void refusesACountBelowZero() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EverythingRate(-1, 0, 0))
                .withMessageContaining("-1 well");
        assertThatIllegalArgumentException().isThrownBy(() -> new EverythingRate(0, -1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new EverythingRate(0, 0, -1));
    }
}
