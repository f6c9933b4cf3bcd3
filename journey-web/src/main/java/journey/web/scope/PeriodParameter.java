package journey.web.scope;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;

/** An end of a period as it stands in an address: a day of the firm, or an instant. */
final class PeriodParameter {

    static final String ALLOWED =
            "a date such as 2026-07-21, or a time such as 2026-07-21T10:00:00Z, from 1900 to 2200";

    /** A time without an offset is the firm's. */
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .optionalStart()
            .appendOffsetId()
            .toFormatter();

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private final ZoneId zone;

    PeriodParameter(ZoneId zone) {
        this.zone = zone;
    }

    /** The first instant: of a day its beginning. */
    Instant from(String text) {
        return isDay(text) ? day(text).atStartOfDay(zone).toInstant() : time(text);
    }

    /** The first instant after: a day is in it as a whole, a time is not in it. */
    Instant to(String text) {
        return isDay(text) ? day(text).plusDays(1).atStartOfDay(zone).toInstant() : time(text);
    }

    String fromText(Instant from) {
        LocalDate day = from.atZone(zone).toLocalDate();
        return day.atStartOfDay(zone).toInstant().equals(from) ? day.toString() : from.toString();
    }

    String toText(Instant to) {
        LocalDate day = to.atZone(zone).toLocalDate();
        return day.atStartOfDay(zone).toInstant().equals(to) ? day.minusDays(1).toString() : to.toString();
    }

    private static boolean isDay(String text) {
        return text.length() <= "2026-07-21".length();
    }

    private static LocalDate day(String text) {
        return checked(LocalDate.parse(text));
    }

    /** A plus sign that was not escaped in the address arrives as a space. */
    private Instant time(String text) {
        TemporalAccessor time = TIME.parseBest(text.replace(' ', '+'), OffsetDateTime::from, LocalDateTime::from);
        Instant instant = time instanceof OffsetDateTime exact
                ? exact.toInstant()
                : ((LocalDateTime) time).atZone(zone).toInstant();
        checked(instant.atZone(zone).toLocalDate());
        return instant;
    }

    private static LocalDate checked(LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new DateTimeException("outside " + FIRST_YEAR + " to " + LAST_YEAR);
        }
        return day;
    }
}
