package journey.service.rollup.rules;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import journey.service.rollup.rules.PathSums.Passing;

/**
 * A version of a journey as counting needs it: words by their numbers.
 *
 * @param positions of the planned steps by their number
 * @param owners departments that own a planned step
 */
public record Plan(int blueprintId, List<Step> steps, Map<Integer, Integer> positions, Set<Integer> owners) {

    /** Of plans with more steps no products of scores are kept: those of all pairs would outgrow the facts. */
    public static final int MOST_COMPARED_STEPS = 60;

    /**
     * A planned step.
     *
     * @param department 0: none
     * @param promisedAfter the step from which its promise counts, 0: none
     */
    public record Step(int id, boolean required, int department, int promisedAfter, long promisedSeconds) {}

    /** A plan of these steps in planned order. */
    public static Plan of(int blueprintId, List<Step> steps) {
        return new Plan(
                blueprintId,
                List.copyOf(steps),
                IntStream.range(0, steps.size())
                        .boxed()
                        .collect(Collectors.toUnmodifiableMap(i -> steps.get(i).id(), i -> i)),
                steps.stream().map(Step::department).filter(id -> id != 0).collect(Collectors.toUnmodifiableSet()));
    }

    /** Those of departments that own no planned step, in order: those that own one have every transaction anyway. */
    public List<Integer> others(Collection<Integer> departments) {
        return departments.stream()
                .filter(department -> !owners.contains(department))
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Whether the way from one step to another passes over required steps, and all of these do not apply.
     *
     * @param from number of a step, 0: the transaction's beginning
     * @param to number of a step, 0: its end
     * @param stepVerdicts one letter a planned step, - where it does not apply
     */
    Passing passing(int from, int to, String stepVerdicts) {
        int begin = position(from);
        int end = to == 0 ? steps.size() : position(to);
        boolean passes = false;
        if (from != 0 && begin < 0) {
            return Passing.NONE;
        }
        for (int position = begin + 1; position < end; position++) {
            if (steps.get(position).required()) {
                if (stepVerdicts.charAt(position) != '-') {
                    return Passing.NONE;
                }
                passes = true;
            }
        }
        return passes ? Passing.INAPPLICABLE : Passing.NONE;
    }

    /** The position of a step; -1 where it is not planned. */
    int position(int step) {
        return positions.getOrDefault(step, -1);
    }
}
