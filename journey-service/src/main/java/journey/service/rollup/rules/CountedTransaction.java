package journey.service.rollup.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import journey.domain.transaction.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A stored transaction as counting needs it: what it adds to the sums follows from this alone.
 *
 * @param day on which it began, in the firm's zone
 * @param channel number of its channel, 0: none; so is segment
 * @param closed whether it is completed or cancelled
 * @param stepVerdicts one letter a planned step: W, N, U or -
 * @param stepScores one a planned step, 0 to 100, or null
 * @param firstFailing position of the first step not well; -1: the customer named none
 * @param overall the customer's latest overall answer, 1 to 5
 */
public record CountedTransaction(
        Plan plan,
        LocalDate day,
        int channel,
        int segment,
        Verdict verdict,
        boolean closed,
        String stepVerdicts,
        List<@Nullable Float> stepScores,
        @Nullable Integer firstFailing,
        List<CountedTouchpoint> touchpoints,
        @Nullable Integer overall) {

    /** Departments that took part without owning a planned step: those that own one have every transaction anyway. */
    List<Integer> otherDepartments() {
        Set<Integer> others = null;
        for (CountedTouchpoint touchpoint : touchpoints) {
            if (touchpoint.department() != 0 && !plan.owners().contains(touchpoint.department())) {
                others = others == null ? new TreeSet<>() : others;
                others.add(touchpoint.department());
            }
        }
        return others == null ? List.of() : List.copyOf(others);
    }

    /** Its touchpoints that have their place in time: a list of the caller's own. */
    List<CountedTouchpoint> happened() {
        List<CountedTouchpoint> happened = new ArrayList<>(touchpoints.size());
        for (CountedTouchpoint touchpoint : touchpoints) {
            if (touchpoint.hasHappened()) {
                happened.add(touchpoint);
            }
        }
        return happened;
    }
}
