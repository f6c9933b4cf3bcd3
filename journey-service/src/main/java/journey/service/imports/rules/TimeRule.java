package journey.service.imports.rules;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Times as files write them: ISO-8601 with or without offset, {@code YYYY-MM-DD HH:MM:SS}, or a date. Without an offset
 * they are in the given zone; a local time that comes twice (the clocks go back) is the first of the two, one that never
 * comes (they go forward) is refused. Precision: microseconds, as the database keeps it.
 */
public final class TimeRule {

    private static final String EXPECTED =
            "not a time: write 2026-03-14T15:09:26+01:00, 2026-03-14 15:09:26 or 2026-03-14";
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private TimeRule() {}

    /**
     * When something happened; a date alone is the first instant of that day.
     *
     * @throws DateTimeException with the reason in words
     */
    public static Instant happened(String text, ZoneId zone) {
        LocalDate date = date(text);
        return text.length() == 10 ? date.atStartOfDay(zone).toInstant() : time(text, date, zone);
    }

    /**
     * By when something was promised; a date alone is the last microsecond of that day.
     *
     * @throws DateTimeException with the reason in words
     */
    public static Instant promised(String text, ZoneId zone) {
        LocalDate date = date(text);
        return text.length() == 10
                ? date.plusDays(1).atStartOfDay(zone).toInstant().minus(1, ChronoUnit.MICROS)
                : time(text, date, zone);
    }

    private static LocalDate date(String text) {
        if (text.length() < 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            throw new DateTimeException(EXPECTED);
        }
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        int day = digits(text, 8, 10);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new DateTimeException("the year must be from " + FIRST_YEAR + " to " + LAST_YEAR);
        }
        if (month < 1 || month > 12 || day < 1 || day > 31) {
            throw new DateTimeException("this day does not exist");
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException noSuchDay) {
            throw new DateTimeException("this day does not exist", noSuchDay);
        }
    }

    private static Instant time(String text, LocalDate date, ZoneId zone) {
        if ("Tt ".indexOf(text.charAt(10)) < 0 || text.length() < 16 || text.charAt(13) != ':') {
            throw new DateTimeException(EXPECTED);
        }
        int hour = digits(text, 11, 13);
        int minute = digits(text, 14, 16);
        int end = 16;
        int second = 0;
        int nanos = 0;
        if (end < text.length() && text.charAt(end) == ':') {
            second = digits(text, 17, 19);
            end = endOfFraction(text, 19);
            nanos = nanos(text, end);
        }
        if (hour > 23 || minute > 59 || second > 59) {
            throw new DateTimeException("this time of day does not exist");
        }
        LocalDateTime local = LocalDateTime.of(date, LocalTime.of(hour, minute, second, nanos));
        String offset = text.substring(end).strip();
        return offset.isEmpty() ? local(local, zone) : local.toInstant(offset(offset));
    }

    private static Instant local(LocalDateTime local, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            throw new DateTimeException("this time does not exist in " + zone + ": the clocks go forward there");
        }
        return local.toInstant(offsets.get(0));
    }

    private static ZoneOffset offset(String text) {
        if (text.equals("Z") || text.equals("z")) {
            return ZoneOffset.UTC;
        }
        try {
            return ZoneOffset.of(text);
        } catch (DateTimeException notAnOffset) {
            throw new DateTimeException(EXPECTED, notAnOffset);
        }
    }

    /** Where the digits behind a decimal point at {@code from} end; {@code from} where there is no point. */
    private static int endOfFraction(String text, int from) {
        if (from >= text.length() || (text.charAt(from) != '.' && text.charAt(from) != ',')) {
            return from;
        }
        int end = from + 1;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        if (end == from + 1) {
            throw new DateTimeException(EXPECTED);
        }
        return end;
    }

    /** The fraction of a second whose digits end at {@code end}, cut to microseconds. */
    private static int nanos(String text, int end) {
        int nanos = 0;
        int unit = 100_000_000;
        for (int i = 20; i < end && unit >= 1_000; i++, unit /= 10) {
            nanos += (text.charAt(i) - '0') * unit;
        }
        return nanos;
    }

    private static int digits(String text, int from, int to) {
        if (text.length() < to) {
            throw new DateTimeException(EXPECTED);
        }
        int value = 0;
        for (int i = from; i < to; i++) {
            if (!isDigit(text.charAt(i))) {
                throw new DateTimeException(EXPECTED);
            }
            value = value * 10 + (text.charAt(i) - '0');
        }
        return value;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
