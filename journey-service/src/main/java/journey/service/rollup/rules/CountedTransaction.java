package journey.service.rollup.rules;

import java.time.LocalDate;
import java.util.List;
import journey.domain.transaction.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A stored transaction as counting needs it: what it adds to the sums follows from this alone.
 *
 * @param day on which it began, in the firm's zone
 * @param channel number of its channel, 0: none; so is segment
 * @param fullyMeasured whether its verdict is known and nothing required was left unmeasured
 * @param closed whether it is completed or cancelled
 * @param stepVerdicts one letter a planned step: W, N, U or -
 * @param stepScores one a planned step, 0 to 100, or null
 * @param firstFailing position of the first step not well; -1: the customer named none
 * @param brokenPromises positions of steps that were promised and did not come, once for each promise
 * @param otherDepartments those that took part without owning a planned step, in order
 * @param path in which order its touchpoints came
 * @param overall the customer's latest overall answer, 1 to 5
 */
public record CountedTransaction(
        Plan plan,
        LocalDate day,
        int channel,
        int segment,
        Verdict verdict,
        boolean fullyMeasured,
        boolean closed,
        String stepVerdicts,
        List<@Nullable Float> stepScores,
        @Nullable Integer firstFailing,
        List<CountedTouchpoint> touchpoints,
        List<Integer> brokenPromises,
        List<Integer> otherDepartments,
        Path path,
        @Nullable Integer overall) {}
