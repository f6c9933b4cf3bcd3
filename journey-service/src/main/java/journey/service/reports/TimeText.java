package journey.service.reports;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;

/** Writes instants as ISO-8601 with seconds and the offset of a zone, fractions of a second only where there are any. */
final class TimeText {

    /** Bytes that any time takes at most here. */
    static final int LONGEST = 64;

    private static final int SECONDS_A_DAY = 86_400;

    private final ZoneId zone;

    /** The offset last used holds in [since, until): most times of a report lie close together. */
    private long since = 0;

    private long until = 0;
    private int offsetSeconds = 0;
    private byte[] offsetText = {};

    TimeText(ZoneId zone) {
        this.zone = zone;
    }

    /** @return the position after the time */
    int put(long epochSecond, int nano, byte[] bytes, int at) {
        if (epochSecond < since || epochSecond >= until) {
            findOffset(epochSecond);
        }
        long local = epochSecond + offsetSeconds;
        LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(local, SECONDS_A_DAY));
        if (nano != 0 || date.getYear() < 1000 || date.getYear() > 9999) {
            return putRare(epochSecond, nano, bytes, at);
        }
        int time = Math.floorMod(local, SECONDS_A_DAY);
        two(date.getYear() / 100, bytes, at);
        two(date.getYear() % 100, bytes, at + 2);
        after('-', date.getMonthValue(), bytes, at + 4);
        after('-', date.getDayOfMonth(), bytes, at + 7);
        after('T', time / 3600, bytes, at + 10);
        after(':', time / 60 % 60, bytes, at + 13);
        after(':', time % 60, bytes, at + 16);
        System.arraycopy(offsetText, 0, bytes, at + 19, offsetText.length);
        return at + 19 + offsetText.length;
    }

    private int putRare(long epochSecond, int nano, byte[] bytes, int at) {
        OffsetDateTime time =
                Instant.ofEpochSecond(epochSecond, nano).atZone(zone).toOffsetDateTime();
        byte[] text = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(text, 0, bytes, at, text.length);
        return at + text.length;
    }

    private void findOffset(long epochSecond) {
        Instant instant = Instant.ofEpochSecond(epochSecond);
        ZoneOffset offset = zone.getRules().getOffset(instant);
        ZoneOffsetTransition next = zone.getRules().nextTransition(instant);
        ZoneOffsetTransition last = zone.getRules().previousTransition(instant.plusSeconds(1));
        since = last == null ? Long.MIN_VALUE : last.toEpochSecond();
        until = next == null ? Long.MAX_VALUE : next.toEpochSecond();
        offsetSeconds = offset.getTotalSeconds();
        offsetText = offset.getId().getBytes(StandardCharsets.US_ASCII);
    }

    private static void after(char mark, int number, byte[] bytes, int at) {
        bytes[at] = (byte) mark;
        two(number, bytes, at + 1);
    }

    private static void two(int number, byte[] bytes, int at) {
        bytes[at] = (byte) ('0' + number / 10);
        bytes[at + 1] = (byte) ('0' + number % 10);
    }
}
