package journey.service.scoring.rules;

import static journey.service.scoring.rules.Given.OPENED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ON_TIME = 100 up to P, then 50·clip((P + g − t) / g, 0, 1), well where t ≤ P; the values are worked out by hand. */
class DeadlineTests {

    private static final Duration MICROSECOND = Duration.of(1, ChronoUnit.MICROS);

    @ParameterizedTest
    @CsvSource({
        "-PT240H, 100, true",
        "-PT0.000001S, 100, true",
        "PT0S, 100, true",
        // a microsecond of a grace of 10 hours: 50 (1 - 1e-6 / 36000)
        "PT0.000001S, 49.99999999861, false",
        "PT1H, 45, false",
        "PT5H, 25, false",
        "PT10H, 0, false",
        "PT10H0.000001S, 0, false",
        "PT20H, 0, false"
    })
    void fallsFromTheDeadlineOverTheGraceAndIsWellUpToTheDeadline(String late, double value, boolean kept) {
        Deadline deadline = Deadline.of(OPENED, OPENED.plus(Duration.ofHours(10)), null);
        Instant time = deadline.due().plus(Duration.parse(late));
        assertThat(deadline.value(time)).isCloseTo(value, within(1e-9));
        assertThat(deadline.isKeptAt(time)).isEqualTo(kept);
        assertThat(deadline.lateness(time)).isEqualTo(Duration.parse(late));
    }

    @ParameterizedTest
    @CsvSource({
        "PT1H0.000001S, PT1H0.000001S",
        "PT1H, PT1H",
        "PT59M59.999999S, PT1H",
        "PT0S, PT1H",
        // promised for a time before it was promised: the span is none, the grace is the least
        "-PT5H, PT1H",
        "P6DT23H59M59S, P6DT23H59M59S",
        "P7D, P7D",
        // a booking 25 days before: late by a day is not still nearly on time
        "P25D, P7D"
    })
    void givesThePromisedSpanAsGraceFromAnHourToSevenDays(String span, String grace) {
        Deadline deadline = Deadline.of(OPENED, OPENED.plus(Duration.parse(span)), null);
        assertThat(deadline.grace()).isEqualTo(Duration.parse(grace));
        assertThat(deadline.value(deadline.due().plus(deadline.grace().dividedBy(2))))
                .isCloseTo(25, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"PT2H, PT1H, 25", "PT2H, PT2H, 0", "P7D, P1D, 42.857142857", "PT1M, PT30S, 25"})
    void takesTheGraceOfTheStepWhereItHasOne(String grace, String late, double value) {
        Deadline deadline = Deadline.of(OPENED, OPENED.plus(Duration.ofDays(25)), Duration.parse(grace));
        assertThat(deadline.value(deadline.due().plus(Duration.parse(late)))).isCloseTo(value, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"Europe/Berlin, 2026-03-29", "Europe/Berlin, 2026-10-25", "UTC, 2026-03-29", "Pacific/Apia, 2026-03-29"
    })
    void keepsADateOnlyPromiseUpToTheEndOfThatDayInTheFirmsZone(ZoneId zone, LocalDate day) {
        Instant midnight = day.plusDays(1).atStartOfDay(zone).toInstant();
        Deadline deadline = Deadline.of(OPENED, midnight.minus(MICROSECOND), null);
        assertThat(deadline.isKeptAt(day.atStartOfDay(zone).toInstant())).isTrue();
        assertThat(deadline.isKeptAt(midnight.minus(MICROSECOND))).isTrue();
        assertThat(deadline.isKeptAt(midnight)).isFalse();
    }
}
