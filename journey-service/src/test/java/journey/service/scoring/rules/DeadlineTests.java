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

/** ON_TIME = 100·clip((P + g − t) / g, 0, 1), well where t ≤ P; the values are worked out by hand. */
class DeadlineTests {

    private static final Duration MICROSECOND = Duration.of(1, ChronoUnit.MICROS);

    @ParameterizedTest
    @CsvSource({
        "-PT240H, 100, true",
        "-PT0.000001S, 100, true",
        "PT0S, 100, true",
        // a microsecond of a grace of 10 hours: 100 (1 - 1e-6 / 36000)
        "PT0.000001S, 99.99999999722, false",
        "PT1H, 90, false",
        "PT5H, 50, false",
        "PT10H, 0, false",
        "PT10H0.000001S, 0, false",
        "PT20H, 0, false"
    })
    void fallsFromTheDeadlineOverTheGraceAndIsWellUpToTheDeadline(String late, double value, boolean kept) {
        Deadline deadline = Deadline.of(OPENED, OPENED.plus(Duration.ofHours(10)));
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
        "P30D, PT720H"
    })
    void givesThePromisedSpanAsGraceButAnHourAtLeast(String span, String grace) {
        Deadline deadline = Deadline.of(OPENED, OPENED.plus(Duration.parse(span)));
        assertThat(deadline.grace()).isEqualTo(Duration.parse(grace));
        assertThat(deadline.value(deadline.due().plus(deadline.grace().dividedBy(2))))
                .isCloseTo(50, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"Europe/Berlin, 2026-03-29", "Europe/Berlin, 2026-10-25", "UTC, 2026-03-29", "Pacific/Apia, 2026-03-29"
    })
    void keepsADateOnlyPromiseUpToTheEndOfThatDayInTheFirmsZone(ZoneId zone, LocalDate day) {
        Instant midnight = day.plusDays(1).atStartOfDay(zone).toInstant();
        Deadline deadline = Deadline.of(OPENED, midnight.minus(MICROSECOND));
        assertThat(deadline.isKeptAt(day.atStartOfDay(zone).toInstant())).isTrue();
        assertThat(deadline.isKeptAt(midnight.minus(MICROSECOND))).isTrue();
        assertThat(deadline.isKeptAt(midnight)).isFalse();
    }
}
