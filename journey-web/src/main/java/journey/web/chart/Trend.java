package journey.web.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Everything rate by period.
 *
 * @param name what the line shows, for the text alternative and the table
 * @param points oldest first
 * @param target fraction of 1, or null
 * @param events what happened meanwhile, drawn as a line with its words
 */
public record Trend(
        String name, List<Point> points, @Nullable Double target, List<Event> events) {

    /** Above this share of unsettled transactions a point is drawn hollow. */
    static final double OPEN_ABOVE = 0.10;

    /** Above this share of unsettled transactions a point is not drawn. */
    static final double HIDDEN_ABOVE = 0.50;

    public Trend {
        points = List.copyOf(points);
        events = List.copyOf(events);
    }

    public Trend(String name, List<Point> points, @Nullable Double target) {
        this(name, points, target, List.of());
    }

    /**
     * One period.
     *
     * @param label how the period is called ("week 30", "12 May")
     * @param rate null where nothing was settled
     * @param unknownShare share of the period's transactions without a verdict, fraction of 1
     */
    public record Point(
            String label,
            @Nullable Rate rate,
            double unknownShare,
            @Nullable String href) {
        boolean open() {
            return unknownShare > OPEN_ABOVE;
        }

        /** The rate, unless too little of the period is settled to draw it. */
        @Nullable Rate drawn() {
            return unknownShare > HIDDEN_ABOVE ? null : rate;
        }
    }

    /** Something to remember at the point of that index. */
    public record Event(int index, String label) {}
}
