package journey.service.map;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What happened at one planned step.
 *
 * @param volume touchpoints
 * @param feeling how it felt; null where too few tell
 * @param score mean score, 0 to 100
 * @param promised how often it was promised for a time and has come, or should have
 * @param kept how often it came by then
 * @param broken how often it never came
 * @param within the plan's promise; null where each touchpoint has its own
 * @param medianWait from here to the next planned step that came
 */
public record StepLane(
        int position,
        long volume,
        @Nullable Feeling feeling,
        @Nullable Double score,
        long promised,
        long kept,
        long broken,
        @Nullable Duration within,
        @Nullable Duration medianWait,
        @Nullable Duration ninetiethWait) {

    /** Of fewer touchpoints nothing is said of how they felt: one answer would draw the whole curve. */
    public static final long LEAST_FELT = 20;

    /**
     * How it felt: the mean of the touchpoints' how-scores, 0 to 100, and their quartiles to the nearest quarter.
     *
     * @param count touchpoints of which anything tells how they felt
     * @param said what customers said: their satisfaction; null where too few did
     * @param seen what staff saw: feeling, clarity, respect and recognition as noted; null where too few were
     */
    public record Feeling(
            double mean,
            double low,
            double high,
            long count,
            @Nullable Source said,
            @Nullable Source seen) {}

    /** One source of feelings: the mean on 0 to 100, of how many touchpoints. */
    public record Source(double mean, long count) {

        /** Null where there are too few. */
        static @Nullable Source of(double sum, long count) {
            return count < LEAST_FELT ? null : new Source(sum / count, count);
        }
    }

    /** How often it came, but late. */
    public long late() {
        return promised - kept - broken;
    }
}
