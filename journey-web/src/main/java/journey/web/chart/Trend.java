package journey.web.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rate by period: the Everything rate with its intervals, or a step's yield with its control limits.
 *
 * @param name what the line shows, for the text alternative and the table
 * @param points oldest first
 * @param target fraction of 1, or null
 * @param kind what the band around the rate is
 * @param events what happened meanwhile, drawn as a line with its words
 */
public record Trend(
        String name, List<Point> points, @Nullable Double target, List<Event> events, Kind kind) {

    /** What the band around the rate is. */
    public enum Kind {
        /** Its 95 % interval. */
        INTERVAL("trend"),
        /** Where it would be expected if nothing had changed. */
        LIMITS("control");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** Under which its words are found. */
        String words() {
            return words;
        }
    }

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

    public Trend(String name, List<Point> points, @Nullable Double target, List<Event> events) {
        this(name, points, target, events, Kind.INTERVAL);
    }

    /**
     * One period.
     *
     * @param label how the period is called ("week 30", "12 May")
     * @param rate null where nothing was settled
     * @param unknownShare share of the period's transactions without a verdict, fraction of 1
     * @param signal what is out of the ordinary in it, in words; null if nothing is
     */
    public record Point(
            String label,
            @Nullable Rate rate,
            double unknownShare,
            @Nullable String href,
            @Nullable String signal) {

        public Point(String label, @Nullable Rate rate, double unknownShare, @Nullable String href) {
            this(label, rate, unknownShare, href, null);
        }

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
