package journey.service.rollup.rules;

import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;

/**
 * Waiting times as classes, so that they can be counted, added up and taken away again: a second wide at first, then a
 * tenth wide. Within a class times are taken to lie evenly, so a quantile is off by less than that, of many times by far
 * less. The database finds the class of a time by the same bounds.
 */
public final class WaitBuckets {

    private static final long LONGEST = 20L * 366 * 24 * 60 * 60;
    private static final double GROWTH = 1.1;

    /** The class i holds the seconds from bound i-1 to before bound i, counted from 1. */
    private static final long[] BOUNDS = bounds();

    private WaitBuckets() {}

    private static long[] bounds() {
        long[] bounds = new long[300];
        int n = 1;
        while (bounds[n - 1] < LONGEST) {
            bounds[n] = Math.max(bounds[n - 1] + 1, (long) Math.ceil(bounds[n - 1] * GROWTH));
            n++;
        }
        return Arrays.copyOf(bounds, n);
    }

    /** The bounds, ascending, for PostgreSQL's {@code width_bucket}. */
    public static long[] boundsInSeconds() {
        return BOUNDS.clone();
    }

    /** The class of a time: the number of bounds that are not above it. */
    static int of(long seconds) {
        int found = Arrays.binarySearch(BOUNDS, seconds);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /**
     * The quantile of times counted by class.
     *
     * @param counts by class; none below zero
     * @param p 0 to 1
     * @return seconds; NaN without a time
     */
    public static double quantile(NavigableMap<Integer, Long> counts, double p) {
        long n = counts.values().stream().mapToLong(Long::longValue).sum();
        double rank = p * n;
        double passed = 0;
        for (Map.Entry<Integer, Long> entry : counts.entrySet()) {
            long count = entry.getValue();
            if (count > 0 && passed + count >= rank) {
                return between(entry.getKey(), (rank - passed) / count);
            }
            passed += count;
        }
        return Double.NaN;
    }

    /** The time at a share of the way through a class. */
    private static double between(int bucket, double share) {
        long low = BOUNDS[bucket - 1];
        return bucket == BOUNDS.length ? low : low + (BOUNDS[bucket] - 1 - low) * share;
    }
}
