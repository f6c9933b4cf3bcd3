package journey.service.map;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What happened at one planned step.
 *
 * @param volume touchpoints
 * @param feeling mean of how customers felt (or else how satisfied they were), 1 to 5; low and high its quartiles
 * @param score mean score, 0 to 100
 * @param promised touchpoints that were promised for a time
 * @param kept those that came by then
 * @param within the plan's promise; null where each touchpoint has its own
 * @param medianWait from here to the next planned step
 */
public record StepLane(
        int position,
        long volume,
        @Nullable Double feeling,
        @Nullable Double feelingLow,
        @Nullable Double feelingHigh,
        @Nullable Double score,
        long promised,
        long kept,
        @Nullable Duration within,
        @Nullable Duration medianWait,
        @Nullable Duration ninetiethWait) {}
