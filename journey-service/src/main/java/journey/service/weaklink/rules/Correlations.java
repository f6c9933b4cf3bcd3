package journey.service.weaklink.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * How the scores of steps go together with each other and with the outcome, satisfied or not.
 *
 * @param positions the steps, each of which varies
 * @param n complete cases
 * @param satisfied share of the satisfied among them, in (0, 1)
 * @param outcomeDeviation standard deviation of the outcome, 0 or 1
 * @param deviations standard deviation of each step's scores
 * @param withOutcome correlation of each step with the outcome, in [−1, 1]
 * @param matrix correlations of the steps, row by row
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; arrays are what the linear algebra takes
public record Correlations(
        List<Integer> positions,
        long n,
        double satisfied,
        double outcomeDeviation,
        double[] deviations,
        double[] withOutcome,
        double[][] matrix) {

    /** Below so much of a point, scores do not vary but for rounding. */
    private static final double LEAST_DEVIATION = 1e-6;

    static Correlations of(
            List<Integer> positions,
            double n,
            double satisfied,
            double[] sums,
            double[] withOutcome,
            double[][] products) {
        double outcomeDeviation = Math.sqrt(satisfied / n * (1 - satisfied / n));
        List<Integer> varying = new ArrayList<>();
        double[] deviations = new double[sums.length];
        for (int i = 0; i < sums.length; i++) {
            double mean = sums[i] / n;
            deviations[i] = Math.sqrt(Math.max(0, products[i][i] / n - mean * mean));
            if (deviations[i] > LEAST_DEVIATION) {
                varying.add(i);
            }
        }
        int k = varying.size();
        double[] kept = new double[k];
        double[] outcome = new double[k];
        double[][] matrix = new double[k][k];
        for (int i = 0; i < k; i++) {
            int a = varying.get(i);
            kept[i] = deviations[a];
            double together = withOutcome[a] / n - sums[a] / n * (satisfied / n);
            outcome[i] = bounded(together / (deviations[a] * outcomeDeviation));
            for (int j = i; j < k; j++) {
                int b = varying.get(j);
                double covariance = products[a][b] / n - sums[a] / n * (sums[b] / n);
                matrix[i][j] = i == j ? 1 : bounded(covariance / (deviations[a] * deviations[b]));
                matrix[j][i] = matrix[i][j];
            }
        }
        return new Correlations(
                varying.stream().map(positions::get).toList(),
                Math.round(n),
                satisfied / n,
                outcomeDeviation,
                kept,
                outcome,
                matrix);
    }

    /** Rounding must not make a correlation larger than 1. */
    private static double bounded(double correlation) {
        return Math.max(-1, Math.min(1, correlation));
    }

    public int size() {
        return positions.size();
    }
}
