package journey.service.draft;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTextTests {

    /** Half a second was shown as 0 days, and saved as none. */
    @ParameterizedTest
    @CsvSource({"PT0.5S, 0.5, S", "PT90.25S, 90.25, S", "PT30S, 30, S", "PT2M, 2, M", "PT24H, 1, D", "PT1.10S, 1.1, S"})
    void saysASpanInAUnitThatLosesNothing(String iso, String amount, String unit) {
        assertThat(SpanText.of(iso)).isEqualTo(new SpanText(amount, unit));
        assertThat(SpanText.of(SpanText.of(iso).iso())).isEqualTo(new SpanText(amount, unit));
    }
}
