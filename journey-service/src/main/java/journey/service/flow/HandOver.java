package journey.service.flow;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One planned step followed by the next planned step that came, which another department owns: a step of its own, which
 * both own.
 *
 * @param waits transactions that came from the one to the other
 * @param promised touchpoints of the next step that were promised for a time, of all that arrived there or should have
 * @param kept those that came by then
 */
public record HandOver(
        String journey,
        int version,
        String from,
        String fromDepartment,
        String to,
        String toDepartment,
        long waits,
        @Nullable Duration medianWait,
        @Nullable Duration ninetiethWait,
        long promised,
        long kept) {}
