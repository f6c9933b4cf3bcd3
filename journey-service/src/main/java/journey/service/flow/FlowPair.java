package journey.service.flow;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One step followed directly by another.
 *
 * @param from code of a step, planned or not; null: the transaction's beginning
 * @param to null: its end
 * @param count how often
 * @param medianWait from the one to the other; null at the beginning and the end
 * @param planned whether the plan goes this way: to the next step, over steps that are not required; or else whether at
 *     least half of the transactions that went it passed over nothing but steps that do not apply to them
 * @param asPlanned how often it was gone as planned
 */
public record FlowPair(
        String journey,
        int version,
        @Nullable String from,
        @Nullable String to,
        long count,
        @Nullable Duration medianWait,
        @Nullable Duration ninetiethWait,
        boolean planned,
        long asPlanned) {}
