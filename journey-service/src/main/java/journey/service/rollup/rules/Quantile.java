package journey.service.rollup.rules;

import java.util.Collection;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToLongFunction;

/** Quantiles of counted classes, interpolated between neighbours as PostgreSQL's {@code percentile_cont} does. */
public final class Quantile {

    private Quantile() {}

    /**
     * @param classes in ascending order
     * @param count how many there are of a class
     * @param value what stands for a class
     * @param n how many there are of all
     * @param p 0 to 1
     * @return NaN where there are none
     */
    public static double of(
            Collection<Integer> classes, ToLongFunction<Integer> count, IntToDoubleFunction value, long n, double p) {
        if (n == 0) {
            return Double.NaN;
        }
        double rank = p * (n - 1);
        long below = (long) Math.floor(rank);
        double low = at(classes, count, value, below);
        double high = at(classes, count, value, Math.min(n - 1, below + 1));
        return low + (rank - below) * (high - low);
    }

    private static double at(
            Collection<Integer> classes, ToLongFunction<Integer> count, IntToDoubleFunction value, long rank) {
        long passed = 0;
        for (Integer each : classes) {
            passed += count.applyAsLong(each);
            if (passed > rank) {
                return value.applyAsDouble(each);
            }
        }
        throw new IllegalArgumentException("there are fewer than " + (rank + 1));
    }
}
