package journey.domain.journey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A journey's plan: its steps in planned order, each in its stage.
 *
 * @param target the share of transactions in which everything should be well, in (0, 1]
 * @param ends codes of the steps any one of which closes a transaction; may be empty
 */
public record Definition(String code, String name, double target, List<Step> steps, Set<String> ends) {

    public static final double DEFAULT_TARGET = 0.80;

    public Definition {
        steps = List.copyOf(steps);
        ends = Set.copyOf(ends);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a journey has at least one step");
        }
        if (positions(steps).size() < steps.size()) {
            throw new IllegalArgumentException("two steps of one code");
        }
    }

    /** Whether it asks for more than that its steps happen: another measure, or a promise. */
    public boolean asksHowWell() {
        return steps.stream()
                .anyMatch(step ->
                        step.promise() != null || !step.standard().required().equals(Standard.DONE.required()));
    }

    /** Position of each step's code in planned order, from 0. */
    public Map<String, Integer> positions() {
        return positions(steps);
    }

    public @Nullable Step step(String stepCode) {
        for (Step step : steps) {
            if (step.code().equals(stepCode)) {
                return step;
            }
        }
        return null;
    }

    private static Map<String, Integer> positions(List<Step> steps) {
        Map<String, Integer> positions = new HashMap<>();
        for (int position = 0; position < steps.size(); position++) {
            positions.put(steps.get(position).code(), position);
        }
        return positions;
    }
}
