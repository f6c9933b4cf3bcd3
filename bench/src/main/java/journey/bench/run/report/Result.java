package journey.bench.run.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a work.
 *
 * @param ours median, in the work's unit; null where nothing was measured, as is reference
 * @param met null: there is no goal, or nothing to hold against it
 * @param notes what else was seen, why there is no figure
 */
public record Result(
        Work work,
        @Nullable Double ours,
        @Nullable Double reference,
        @Nullable Ratio ratio,
        @Nullable Boolean met,
        List<String> notes) {

    public Result {
        notes = List.copyOf(notes);
    }

    public static Result of(Work work, Measured measured) {
        Ratio ratio = measured.ratio(work.quotient());
        Goal goal = work.goal();
        return new Result(
                work,
                Ratio.median(measured.ours()),
                Ratio.median(measured.reference()),
                ratio,
                goal == null ? null : goal.isMet(ratio.median()),
                measured.notes());
    }

    /** A work that is held against nothing but whether it succeeds. */
    public static Result passed(Work work, boolean passes, double ours, String... notes) {
        return new Result(work, ours, null, null, passes, List.of(notes));
    }

    /** A work with figures of its own, for information. */
    public static Result told(Work work, double ours, List<String> notes) {
        return new Result(work, ours, null, null, null, notes);
    }

    /** A work that could not be measured; its goal is not met. */
    public static Result failed(Work work, String reason) {
        return new Result(work, null, null, null, false, List.of("failed: " + reason));
    }

    /** A work that there is nothing of yet. */
    public static Result absent(Work work, String reason) {
        return new Result(work, null, null, null, work.goal() == null ? null : Boolean.FALSE, List.of(reason));
    }
}
