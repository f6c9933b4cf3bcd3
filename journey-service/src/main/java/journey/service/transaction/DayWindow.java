package journey.service.transaction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The days in which a page of a list lies, and no others.
 *
 * @param stretches of days that follow each other, the earliest first
 * @param offset how many of their transactions go before the page
 */
record DayWindow(List<Stretch> stretches, int offset) {

    /** Days, both ends included. */
    record Stretch(LocalDate first, LocalDate last) {}

    /**
     * Finds them.
     *
     * @param counts by day, in the order of the list; none of them 0
     * @return without a stretch where the page lies behind the end of the list
     */
    static DayWindow of(NavigableMap<LocalDate, Long> counts, long offset, int limit) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        long before = 0;
        long skipped = 0;
        for (Map.Entry<LocalDate, Long> day : counts.entrySet()) {
            if (before >= offset + limit) {
                break;
            }
            if (before + day.getValue() > offset) {
                skipped = days.isEmpty() ? offset - before : skipped;
                days.add(day.getKey());
            }
            before += day.getValue();
        }
        return new DayWindow(stretches(days), Math.toIntExact(skipped));
    }

    private static List<Stretch> stretches(NavigableSet<LocalDate> days) {
        List<Stretch> stretches = new ArrayList<>();
        for (LocalDate day : days) {
            int last = stretches.size() - 1;
            if (last >= 0 && stretches.get(last).last().plusDays(1).equals(day)) {
                stretches.set(last, new Stretch(stretches.get(last).first(), day));
            } else {
                stretches.add(new Stretch(day, day));
            }
        }
        return stretches;
    }
}
