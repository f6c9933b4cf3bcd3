package journey.service.flow.rules;

import java.util.Map;
import journey.domain.journey.Definition;
import journey.domain.journey.Step;
import org.jspecify.annotations.Nullable;

/** Whether a plan goes from one step directly to another. */
public final class PlannedPath {

    private PlannedPath() {}

    /**
     * Whether the plan leads from one step to another: the next one, or one after it where nothing between is required.
     * From the beginning it leads to the first, from the last to the end, and from a step that closes transactions to the
     * end.
     *
     * @param from code of a step; null: the beginning
     * @param to null: the end
     */
    public static boolean leads(Definition plan, @Nullable String from, @Nullable String to) {
        Map<String, Integer> positions = plan.positions();
        if (from != null && to == null && plan.ends().contains(from)) {
            return true;
        }
        Integer begin = from == null ? Integer.valueOf(-1) : positions.get(from);
        Integer end = to == null ? Integer.valueOf(plan.steps().size()) : positions.get(to);
        if (begin == null || end == null || end <= begin) {
            return false;
        }
        return plan.steps().subList(begin + 1, end).stream().noneMatch(Step::required);
    }
}
