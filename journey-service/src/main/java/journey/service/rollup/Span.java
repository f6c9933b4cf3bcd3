package journey.service.rollup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whole days of the firm.
 *
 * @param first null: from the beginning on
 * @param until the first day after; null: without end
 */
record Span(@Nullable LocalDate first, @Nullable LocalDate until) {

    private static final Span NOTHING = new Span(LocalDate.MAX, LocalDate.MAX);

    /** A stretch of time that is read at one grain. */
    record Part(Grain grain, Span span) {}

    /** The days from one instant to before another; null where those are not whole days. */
    static @Nullable Span of(@Nullable Instant from, @Nullable Instant to, ZoneId zone) {
        LocalDate first = day(from, zone);
        LocalDate until = day(to, zone);
        return (from != null && first == null) || (to != null && until == null) ? null : new Span(first, until);
    }

    private static @Nullable LocalDate day(@Nullable Instant time, ZoneId zone) {
        if (time == null) {
            return null;
        }
        LocalDate day = time.atZone(zone).toLocalDate();
        return begin(day, zone).equals(time) ? day : null;
    }

    static Instant begin(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** The whole units of a grain in this; empty where there is none. */
    Span whole(Grain grain) {
        LocalDate begin = first == null ? null : grain.ceiling(first);
        LocalDate end = until == null ? null : grain.floor(until);
        return begin != null && end != null && !begin.isBefore(end) ? NOTHING : new Span(begin, end);
    }

    boolean isEmpty() {
        return first != null && until != null && !first.isBefore(until);
    }

    /** What of this lies before and after the whole units of a grain. */
    List<Span> edges(Grain grain) {
        Span whole = whole(grain);
        if (whole.isEmpty()) {
            return isEmpty() ? List.of() : List.of(this);
        }
        List<Span> edges = new ArrayList<>();
        if (first != null && first.isBefore(whole.firstDay())) {
            edges.add(new Span(first, whole.first));
        }
        if (until != null && whole.untilDay().isBefore(until)) {
            edges.add(new Span(whole.until, until));
        }
        return edges;
    }

    /** This in as large parts as a grain allows: whole units, and days around them. */
    List<Part> parts(Grain grain) {
        List<Part> parts = new ArrayList<>();
        Span whole = whole(grain);
        if (!whole.isEmpty()) {
            parts.add(new Part(grain, whole));
        }
        edges(grain).forEach(edge -> parts.add(new Part(Grain.DAY, edge)));
        return parts;
    }

    private LocalDate firstDay() {
        return first == null ? LocalDate.MIN : first;
    }

    private LocalDate untilDay() {
        return until == null ? LocalDate.MAX : until;
    }

    /** As the database writes it. */
    String firstText() {
        return first == null ? "-infinity" : text(first);
    }

    /** As the database writes it. */
    String untilText() {
        return until == null ? "infinity" : text(until);
    }

    private static String text(LocalDate day) {
        return day.equals(LocalDate.MAX) ? "infinity" : day.toString();
    }
}
