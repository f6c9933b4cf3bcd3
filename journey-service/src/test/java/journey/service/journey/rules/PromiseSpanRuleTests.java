package journey.service.journey.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import journey.service.journey.rules.PromiseSpanRule.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PromiseSpanRuleTests {

    @ParameterizedTest
    @CsvSource({
        "P1D, PT24H",
        "PT24H, PT24H",
        "PT1S, PT1S",
        "P2W, PT336H",
        "P1W1DT1H, PT193H",
        "P1DT12H, PT36H",
        "PT90M, PT1H30M",
        "P36525D, PT876600H"
    })
    void readsSpansOfAFixedLength(String text, Duration span) {
        assertThat(PromiseSpanRule.read(text)).isEqualTo(new Outcome.Span(span));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1M", "P1Y", "P1Y2M3D", "P1MT1H", "P1M1W"})
    void refusesMonthsAndYears(String text) {
        assertRefused(text, "no fixed length");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "P0D", "P0W", "PT-1H", "-PT1H"})
    void refusesWhatIsNotAboveZero(String text) {
        assertRefused(text, "above zero");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P", "PT", "24h", "1 day", "24", "P1WT", "W", "P9999999W", "PT99999999999999999999H"})
    void refusesWhatIsNoDuration(String text) {
        assertRefused(text, "ISO-8601");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P36525DT1S", "P999999W", "P106751991167300D"})
    void refusesMoreThanAHundredYears(String text) {
        assertRefused(text, "hundred years");
    }

    private static void assertRefused(String text, String reason) {
        assertThat(PromiseSpanRule.read(text))
                .isInstanceOfSatisfying(
                        Outcome.NoSpan.class,
                        refused -> assertThat(refused.reason()).contains(reason));
    }
}
