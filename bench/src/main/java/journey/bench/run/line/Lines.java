package journey.bench.run.line;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import journey.bench.run.application.Endings;
import journey.bench.run.report.Result;
import journey.bench.run.report.Work;

/** All lines in the order in which they are measured: those that add no rows first, for they speak of all rows alike. */
public final class Lines {

    private static final List<Line> ALL = List.of(
            new DashboardLine(),
            new DuckLine(),
            new FlowLine(),
            new PlansLine(),
            new ExportLine(),
            new RecomputeLine(),
            new SaveLine(),
            new WritersLine(),
            new UnderImportLine(),
            new BadRowsLine(),
            new ImportLine(),
            new MemoryLine());

    private static final int LONGEST_REASON = 300;

    private Lines() {}

    /**
     * Measures. A line that fails says why in its result, and the others go on.
     *
     * @param only empty: every line
     * @param told all that is measured so far, in the order of the table of goals, after each line: a long run that is
     *     ended has not been for nothing
     */
    public static void measure(Bench bench, Optional<Work> only, Consumer<List<Result>> told) {
        List<Result> results = new ArrayList<>();
        for (Line line : ALL) {
            boolean wanted = only.isEmpty() || line.works().contains(only.get());
            if (wanted && !Endings.haveBegun()) {
                results.addAll(measure(bench, line));
                results.sort(Comparator.comparing(Result::work));
                told.accept(List.copyOf(results));
            }
        }
    }

    private static List<Result> measure(Bench bench, Line line) {
        Bench.say("Measuring "
                + String.join(", ", line.works().stream().map(Work::code).toList()));
        try {
            return line.measure(bench);
        } catch (Exception e) {
            Bench.say("  failed: " + e);
            String said = e.toString().replaceAll("\\s+", " ").replace("|", "/");
            String reason = said.substring(0, Math.min(LONGEST_REASON, said.length()));
            return line.works().stream()
                    .map(work -> Result.failed(work, reason))
                    .toList();
        }
    }
}
