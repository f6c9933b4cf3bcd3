package journey.service.weaklink.rules;

import java.time.LocalDate;
import java.util.List;

/**
 * When a change began. Of all weeks in which the yield may have left its level, the one from which on a sudden change to
 * another level, or a steady slope, fits the weeks best: weighted least squares, by the number of occurrences. Where that
 * change went the other way, the one that is asked for came after it and is sought there.
 */
final class Onset {

    private static final int LEAST_WEEKS = 3;

    private Onset() {}

    /** Which way the yield went. */
    enum Direction {
        DOWN,
        UP
    }

    /** A change from a week on, the squares that it leaves unexplained, and whether the yield rose. */
    private record Change(int from, double unexplained, boolean up) {}

    /**
     * @param weeks in their order, each with something measured; at least one
     * @return the Monday of the week in which the latest change of this direction began
     */
    static LocalDate of(List<Week> weeks, Direction direction) {
        int start = 0;
        while (weeks.size() - start >= LEAST_WEEKS) {
            Change best = best(weeks.subList(start, weeks.size()));
            if (best.up == (direction == Direction.UP)) {
                return weeks.get(start + best.from).monday();
            }
            start += best.from;
        }
        return weeks.get(start).monday();
    }

    private static Change best(List<Week> weeks) {
        Change best = change(weeks, 1, Shape.STEP);
        for (int from = 1; from < weeks.size(); from++) {
            for (Shape shape : Shape.values()) {
                Change change = change(weeks, from, shape);
                best = change.unexplained < best.unexplained ? change : best;
            }
        }
        return best;
    }

    private enum Shape {
        STEP,
        SLOPE
    }

    /** The yield as a level plus a share of what happens from a week on. */
    private static Change change(List<Week> weeks, int from, Shape shape) {
        double weights = 0;
        double sumX = 0;
        double sumY = 0;
        double sumXx = 0;
        double sumXy = 0;
        double sumYy = 0;
        for (int i = 0; i < weeks.size(); i++) {
            double weight = weeks.get(i).measured();
            double x = i < from ? 0 : shape == Shape.SLOPE ? i - from + 1 : 1;
            double y = weeks.get(i).share();
            weights += weight;
            sumX += weight * x;
            sumY += weight * y;
            sumXx += weight * x * x;
            sumXy += weight * x * y;
            sumYy += weight * y * y;
        }
        double spreadX = sumXx - sumX * sumX / weights;
        double together = sumXy - sumX * sumY / weights;
        double spreadY = sumYy - sumY * sumY / weights;
        return new Change(from, spreadX <= 0 ? spreadY : spreadY - together * together / spreadX, together > 0);
    }
}
