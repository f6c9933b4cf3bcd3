package journey.bench.run.report;

import java.util.Arrays;
import java.util.List;

/** Ratios of several pairs: their median, least and greatest. */
public record Ratio(double median, double min, double max) {

    /** @throws IllegalArgumentException if there is none */
    public static Ratio of(List<Double> ratios) {
        double[] sorted = sorted(ratios);
        return new Ratio(median(ratios), sorted[0], sorted[sorted.length - 1]);
    }

    /**
     * The middle one; of an even number the mean of the two in the middle.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static double median(List<Double> values) {
        double[] sorted = sorted(values);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /**
     * The least value that so large a share does not exceed (nearest rank).
     *
     * @param share above 0, up to 1
     * @throws IllegalArgumentException if there is no value
     */
    public static double quantile(List<Double> values, double share) {
        double[] sorted = sorted(values);
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }

    private static double[] sorted(List<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("of no values there is no median");
        }
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }
}
