package journey.service.journey.rules;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import journey.domain.journey.Definition;
import journey.domain.journey.Step;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two plans. Steps are the same by their codes, whatever they are called.
 *
 * @param name whether the journey is called otherwise
 * @param target whether its target is another
 * @param rows every step of either, in the order of the later plan; a step it lacks stands after the one that it followed
 */
public record PlanComparison(boolean name, boolean target, List<Row> rows) {

    /** What may differ of a step that both plans have. */
    public enum Part {
        NAME,
        STAGE,
        DEPARTMENT,
        REQUIRED,
        STANDARD,
        PROMISE,
        TARGET,
        CAUSED_BY,
        ENDS
    }

    /**
     * A step in both plans, or in one.
     *
     * @param before null: it was added
     * @param after null: it was removed
     * @param moved whether others overtook it; of two that changed places only one moved
     * @param parts what differs
     */
    public record Row(@Nullable Step before, @Nullable Step after, boolean moved, Set<Part> parts) {

        public boolean isSame() {
            return before != null && after != null && !moved && parts.isEmpty();
        }
    }

    public PlanComparison {
        rows = List.copyOf(rows);
    }

    public static PlanComparison of(Definition before, Definition after) {
        Set<String> kept = keptInOrder(before.steps(), after.steps());
        Map<String, List<Step>> removed = removedAfter(before, after);
        List<Row> rows = new ArrayList<>();
        removed.getOrDefault("", List.of()).forEach(step -> rows.add(new Row(step, null, false, Set.of())));
        for (Step step : after.steps()) {
            Step old = before.step(step.code());
            rows.add(
                    old == null
                            ? new Row(null, step, false, Set.of())
                            : new Row(old, step, !kept.contains(step.code()), parts(before, old, after, step)));
            removed.getOrDefault(step.code(), List.of())
                    .forEach(gone -> rows.add(new Row(gone, null, false, Set.of())));
        }
        return new PlanComparison(
                !before.name().equals(after.name()), Double.compare(before.target(), after.target()) != 0, rows);
    }

    /** How many steps differ, and the journey's name and target. */
    public int changes() {
        return (int) rows.stream().filter(row -> !row.isSame()).count() + (name ? 1 : 0) + (target ? 1 : 0);
    }

    private static Set<Part> parts(Definition before, Step old, Definition after, Step step) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        note(parts, Part.NAME, old.name(), step.name());
        note(parts, Part.STAGE, old.stage(), step.stage());
        note(parts, Part.DEPARTMENT, old.department(), step.department());
        note(parts, Part.REQUIRED, old.required(), step.required());
        note(parts, Part.STANDARD, old.standard(), step.standard());
        note(parts, Part.PROMISE, old.promise(), step.promise());
        note(parts, Part.TARGET, old.target(), step.target());
        note(parts, Part.CAUSED_BY, old.causedBy(), step.causedBy());
        note(parts, Part.ENDS, before.ends().contains(old.code()), after.ends().contains(step.code()));
        return parts;
    }

    private static void note(Set<Part> parts, Part part, @Nullable Object old, @Nullable Object now) {
        if (!Objects.equals(old, now)) {
            parts.add(part);
        }
    }

    /** The steps gone from the later plan, by the step of both plans after which they stood; "": at the beginning. */
    private static Map<String, List<Step>> removedAfter(Definition before, Definition after) {
        Map<String, List<Step>> removed = new HashMap<>();
        String follows = "";
        for (Step step : before.steps()) {
            if (after.step(step.code()) == null) {
                removed.computeIfAbsent(follows, code -> new ArrayList<>()).add(step);
            } else {
                follows = step.code();
            }
        }
        return removed;
    }

    /** The steps of a longest common subsequence: as few as possible count as moved. */
    private static Set<String> keptInOrder(List<Step> before, List<Step> after) {
        int[][] longest = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                longest[i][j] = before.get(i).code().equals(after.get(j).code())
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        Set<String> kept = new HashSet<>();
        int i = 0;
        int j = 0;
        while (i < before.size() && j < after.size()) {
            if (before.get(i).code().equals(after.get(j).code())) {
                kept.add(before.get(i).code());
                i++;
                j++;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return kept;
    }
}
