package journey.service.scoring.rules;

import java.util.Arrays;
import journey.domain.transaction.Shape;
import journey.domain.transaction.Verdict;

/**
 * The shape of a transaction: the course of its measured steps' scores in planned order.
 *
 * <p>A transaction that is NOT_WELL is never STEADY_SUPERLATIVE: where the customer said so without naming a step, its
 * course goes by the directions. With n scores, A, B, C are the means of the first ⌊n/3⌋, the middle and the last ⌊n/3⌋. The first that holds: n < 3
 * TOO_SHORT; all ≥ 80 STEADY_SUPERLATIVE; at least max(3, ⌈n/3⌉) reversals ERRATIC; else by the signs of B − A and C − B,
 * where a difference of up to 12.5 is none. A reversal is a score that rises by at least 50 and then falls by at least
 * 50, or the other way round.
 */
final class ShapeRule {

    private static final double SUPERLATIVE = 80;
    private static final double TOLERANCE = 12.5;
    private static final double SWING = 50;

    private ShapeRule() {}

    static Shape shape(double[] scores, Verdict verdict) {
        int n = scores.length;
        if (n < 3) {
            return Shape.TOO_SHORT;
        }
        if (verdict != Verdict.NOT_WELL && Arrays.stream(scores).allMatch(score -> score >= SUPERLATIVE)) {
            return Shape.STEADY_SUPERLATIVE;
        }
        if (reversals(scores) >= Math.max(3, (n + 2) / 3)) {
            return Shape.ERRATIC;
        }
        int third = n / 3;
        double beginning = mean(scores, 0, third);
        double middle = mean(scores, third, n - third);
        double end = mean(scores, n - third, n);
        return byDirections(direction(middle - beginning), direction(end - middle));
    }

    private static Shape byDirections(int first, int second) {
        if (first == 0) {
            return second == 0 ? Shape.STEADY_BELOW : second < 0 ? Shape.POOR_END : Shape.RECOVERING;
        }
        if (first > 0) {
            return second == 0 ? Shape.WEAK_START : second < 0 ? Shape.WEAK_ENDS : Shape.RECOVERING;
        }
        return second > 0 ? Shape.SAGGING_MIDDLE : Shape.DECLINING;
    }

    private static int direction(double difference) {
        return Math.abs(difference) <= TOLERANCE ? 0 : (int) Math.signum(difference);
    }

    private static int reversals(double[] scores) {
        int reversals = 0;
        for (int i = 1; i < scores.length - 1; i++) {
            double before = scores[i] - scores[i - 1];
            double after = scores[i + 1] - scores[i];
            if (before * after < 0 && Math.abs(before) >= SWING && Math.abs(after) >= SWING) {
                reversals++;
            }
        }
        return reversals;
    }

    private static double mean(double[] scores, int from, int to) {
        return Arrays.stream(scores, from, to).average().orElseThrow();
    }
}
