package journey.service.rollup.rules;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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

    /** The position of a step; -1 where it is not planned. */
    int position(int step) {
        return positions.getOrDefault(step, -1);
    }
}
