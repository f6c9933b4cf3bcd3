package journey.service.imports.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Europe/Berlin: UTC+1, in summer UTC+2; the clocks go forward 2026-03-29 02:00 and back 2026-10-25 03:00. */
class TimeRuleTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "2026-03-14T15:09:26Z,               2026-03-14T15:09:26Z",
        "2026-03-14t15:09:26z,               2026-03-14T15:09:26Z",
        "2026-03-14T15:09:26+02:00,          2026-03-14T13:09:26Z",
        "2026-03-14T15:09:26-0530,           2026-03-14T20:39:26Z",
        "2026-03-14 15:09:26+00,             2026-03-14T15:09:26Z",
        "2026-03-14 15:09:26 +01:00,         2026-03-14T14:09:26Z",
        "2026-03-14T15:09Z,                  2026-03-14T15:09:00Z",
        "2026-03-14 15:09:26,                2026-03-14T14:09:26Z",
        "2026-03-14T15:09,                   2026-03-14T14:09:00Z",
        "2026-03-14 15:09:26.5,              2026-03-14T14:09:26.500Z",
        "'2026-03-14 15:09:26,25',           2026-03-14T14:09:26.250Z",
        "2026-03-14T15:09:26.123456789Z,     2026-03-14T15:09:26.123456Z",
        "2026-03-14,                         2026-03-13T23:00:00Z",
        "2024-02-29,                         2024-02-28T23:00:00Z",
        "1900-01-01T00:00:00Z,               1900-01-01T00:00:00Z",
        "2200-12-31T23:59:59Z,               2200-12-31T23:59:59Z",
        "2026-03-29 01:59:59,                2026-03-29T00:59:59Z",
        "2026-03-29 03:00:00,                2026-03-29T01:00:00Z",
        "2026-10-25 02:30:00,                2026-10-25T00:30:00Z",
        "2026-10-25 03:00:00,                2026-10-25T02:00:00Z",
    })
    void readsTimes(String text, Instant expected) {
        assertThat(TimeRule.happened(text, BERLIN)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-14,          2026-03-14T22:59:59.999999Z",
        "2026-03-29,          2026-03-29T21:59:59.999999Z",
        "2026-10-25,          2026-10-25T22:59:59.999999Z",
        "2026-03-14 15:09:26, 2026-03-14T14:09:26Z",
    })
    void letsAPromiseOfADayEndWithThatDay(String text, Instant expected) {
        assertThat(TimeRule.promised(text, BERLIN)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-29 02:30:00,       does not exist in Europe/Berlin",
        "2026-03-29 02:00,          does not exist in Europe/Berlin",
        "2026-02-29,                this day does not exist",
        "2026-13-01,                this day does not exist",
        "2026-00-10,                this day does not exist",
        "2026-01-32,                this day does not exist",
        "1899-12-31,                1900 to 2200",
        "2201-01-01,                1900 to 2200",
        "0000-00-00,                1900 to 2200",
        "2026-03-14 24:00,          this time of day does not exist",
        "2026-03-14 15:60,          this time of day does not exist",
        "2026-03-14 15:09:60,       this time of day does not exist",
    })
    void tellsWhyATimeDoesNotExist(String text, String reason) {
        assertThatThrownBy(() -> TimeRule.happened(text, BERLIN))
                .isInstanceOf(DateTimeException.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "14.03.2026",
                "03/14/2026",
                "2026-3-14",
                "20260314",
                "2026-03-14T",
                "2026-03-14 15",
                "2026-03-14 1509",
                "2026-03-14 15:9",
                "2026-03-14 15:09:2",
                "2026-03-14 15:09:26.",
                "2026-03-14 15:09:26 CET",
                "2026-03-14 15:09:26+99:00",
                "2026-03-14x15:09:26",
                "2026-03-14 15:09:26Z extra",
                "٢٠٢٦-٠٣-١٤",
                "-026-03-14",
                "1773500966"
            })
    void tellsHowATimeIsWritten(String text) {
        assertThatThrownBy(() -> TimeRule.happened(text, BERLIN))
                .isInstanceOf(DateTimeException.class)
                .hasMessageContaining("2026-03-14T15:09:26+01:00");
    }

    @ParameterizedTest
    @CsvSource({"2018-11-04, 2018-11-04T03:00:00Z", "2018-11-03, 2018-11-03T03:00:00Z"})
    void beginsADayThatHasNoMidnightAtItsFirstInstant(String text, Instant expected) {
        assertThat(TimeRule.happened(text, ZoneId.of("America/Sao_Paulo"))).isEqualTo(expected);
    }
}
