package journey.service.flow;

import journey.service.flow.rules.DeviationKind;
import org.jspecify.annotations.Nullable;

/**
 * How often a journey's transactions differed from the plan in one way.
 *
 * @param step code of the step
 * @param causedBy code of the step that made an ad hoc contact necessary; null: nobody knows, or another kind
 * @param count ad hoc contacts; of the other kinds transactions
 */
public record DeviationCount(
        String journey,
        int version,
        DeviationKind kind,
        String step,
        @Nullable String causedBy,
        long count) {}
