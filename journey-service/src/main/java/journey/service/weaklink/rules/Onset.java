package journey.service.weaklink.rules;

import java.time.LocalDate;
import java.util.List;

/**
 * When a change began. Of all weeks in which the yield may have left its level, the one from which on a sudden change to
 * another level, or a steady slope, fits the weeks best: weighted least squares, by the number of occurrences.
 */
final class Onset {

    private Onset() {}

    /** @param weeks in their order, each with something measured */
    static LocalDate of(List<Week> weeks) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int from = 1; from < weeks.size(); from++) {
            for (boolean slope : new boolean[] {false, true}) {
                double left = unexplained(weeks, from, slope);
                if (left < least) {
                    least = left;
                    best = from;
                }
            }
        }
        return weeks.get(best).monday();
    }

    /** The weighted squares that are left when the yield is a level plus a share of what happens from a week on. */
    private static double unexplained(List<Week> weeks, int from, boolean slope) {
        double weights = 0;
        double sumX = 0;
        double sumY = 0;
        double sumXx = 0;
        double sumXy = 0;
        double sumYy = 0;
        for (int i = 0; i < weeks.size(); i++) {
            double weight = weeks.get(i).measured();
            double x = i < from ? 0 : slope ? i - from + 1 : 1;
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
        return spreadX <= 0 ? spreadY : spreadY - together * together / spreadX;
    }
}
