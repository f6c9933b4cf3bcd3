package journey.service.demo.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneRules;

/**
 * The two years before a day, in the firm's zone. Times are seconds since 1970, days are counted from the first of the
 * two years.
 */
final class DemoCalendar {

    static final int DAYS = 730;

    private static final int DAY = 86_400;
    private static final int HOUR = 3_600;
    private static final int OPENS = 8 * HOUR;
    private static final int CLOSES = 18 * HOUR;

    /** The carrier's decline begins with week 30 of the last 52 and is complete three weeks later. */
    private static final int DECLINE_BEGINS = DAYS - 52 * 7 + 29 * 7;

    private static final int DECLINE_DAYS = 21;

    private final LocalDate first;
    private final ZoneId zone;
    private final ZoneRules rules;
    private final long begin;
    private final long now;

    DemoCalendar(Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        this.first = today.minusDays(DAYS);
        this.zone = zone;
        this.rules = zone.getRules();
        this.begin = startOf(0);
        this.now = startOf(DAYS);
    }

    /** The start of today: nothing has happened after it. */
    long now() {
        return now;
    }

    long startOf(int day) {
        return first.plusDays(day).atStartOfDay(zone).toEpochSecond();
    }

    int dayOf(long time) {
        return (int) Math.max(0, Math.min(DAYS - 1L, (time - begin) / DAY));
    }

    int year(int day) {
        return first.plusDays(day).getYear();
    }

    /** From 0, Monday. */
    int weekday(int day) {
        return first.plusDays(day).getDayOfWeek().getValue() - 1;
    }

    int dayOfYear(int day) {
        return first.plusDays(day).getDayOfYear();
    }

    /** This time, if the offices are open then (Monday to Saturday, 8 to 18), or else soon after they open next. */
    long open(long time, Chance chance) {
        long local = time + offset(time);
        long ofDay = Math.floorMod(local, (long) DAY);
        long midnight = local - ofDay;
        if (ofDay >= CLOSES) {
            midnight += DAY;
        }
        boolean moved = ofDay >= CLOSES || ofDay < OPENS;
        if (isSunday(midnight)) {
            midnight += DAY;
            moved = true;
        }
        if (!moved) {
            return time;
        }
        long opened = midnight + OPENS + (long) chance.between(0, 2 * HOUR);
        return opened - offset(time);
    }

    private int offset(long time) {
        return rules.getOffset(Instant.ofEpochSecond(time)).getTotalSeconds();
    }

    /** How far the carrier's decline has come, 0 to 1. */
    double decline(long time) {
        return Math.max(0, Math.min(1, (dayOf(time) - DECLINE_BEGINS) / (double) DECLINE_DAYS));
    }

    private static boolean isSunday(long localMidnight) {
        return Math.floorMod(localMidnight / DAY + 3, 7L) == 6;
    }
}
