package journey.web.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTests {

    @ParameterizedTest
    @CsvSource({
        "PT0.4S, less than a second, less than a minute",
        "PT1S, 1 second, less than a minute",
        "PT59S, 59 seconds, less than a minute",
        "PT1M, 1 minute, a minute",
        "PT13M, 13 minutes, 13 minutes",
        "PT59M29S, 59 minutes, 59 minutes",
        "PT1H, 1 hour, an hour",
        "PT1H30M, 1 hour 30 minutes, two hours",
        "PT23H29M, 23 hours, 23 hours",
        "PT24H, 1 day, a day",
        "PT51H, 2 days 3 hours, two days",
        "P7D, 7 days, a week",
        "P12DT9H, 12 days, 12 days"
    })
    void saysSpansInTheirLargestUnits(Duration span, String exactly, String roughly) {
        assertThat(Facts.words().span(span)).isEqualTo(exactly);
        assertThat(Facts.words().roughly(span)).isEqualTo(roughly);
    }

    @Test
    void saysTimesInTheFirmsZoneAndTheYearWhereItIsNotThisOne() {
        assertThat(Facts.words().moment(Instant.parse("2026-07-09T19:57:00Z"))).isEqualTo("9 Jul 21:57");
        assertThat(Facts.words().moment(Instant.parse("2025-12-31T22:30:00Z"))).isEqualTo("31 Dec 2025 23:30");
    }

    @Test
    void saysAPromiseOfADayAsTheDay() {
        assertThat(Facts.words().due(Instant.parse("2026-07-12T21:59:59.999999Z")))
                .isEqualTo("12 Jul");
        assertThat(Facts.words().due(Instant.parse("2026-07-12T16:00:00Z"))).isEqualTo("12 Jul 18:00");
    }

    @ParameterizedTest
    @CsvSource({
        "service-desk, Service desk",
        "call-where-is-it, Call where is it",
        "Call: where?, Call: where?",
        "B2B, B2B"
    })
    void showsCodesAsNamesAndLeavesNamesAlone(String code, String name) {
        assertThat(Wording.named(code)).isEqualTo(name);
    }
}
