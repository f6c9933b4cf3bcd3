package journey.service.reports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The firm's words and plans as cells of a report, by their numbers: looked up here, the large tables need no join.
 */
final class Codes {

    /** Something was not well, but no step was named. */
    private static final int UNASSIGNED = -1;

    private static final byte[] UNASSIGNED_CELL = CsvRows.encoded("unassigned");

    private final byte[][] terms;

    private final Map<Integer, int[]> steps = new HashMap<>();
    private final Map<Integer, Set<Integer>> planned = new HashMap<>();

    /**
     * @param terms the cell of each word, at its number
     * @param plans of each blueprint the numbers of its steps, in planned order
     */
    Codes(byte[][] terms, Map<Integer, List<Integer>> plans) {
        this.terms = terms;
        plans.forEach((blueprint, plan) -> {
            steps.put(blueprint, plan.stream().mapToInt(Integer::intValue).toArray());
            planned.put(blueprint, Set.copyOf(plan));
        });
    }

    byte @Nullable [] term(@Nullable Integer termId) {
        return termId == null ? null : terms[termId];
    }

    /** The code of the step at a position; {@code unassigned} for -1. */
    byte @Nullable [] step(int blueprintId, @Nullable Integer position) {
        if (position == null) {
            return null;
        }
        return position == UNASSIGNED ? UNASSIGNED_CELL : terms[steps(blueprintId)[position]];
    }

    boolean isPlanned(int blueprintId, int stepId) {
        return planned.getOrDefault(blueprintId, Set.of()).contains(stepId);
    }

    private int[] steps(int blueprintId) {
        int[] found = steps.get(blueprintId);
        if (found == null) {
            throw new IllegalArgumentException("no blueprint " + blueprintId);
        }
        return found;
    }
}
