package journey.bench.run.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import journey.bench.run.application.Imported;
import journey.bench.run.reference.Server;
import journey.bench.run.reference.TouchpointCopy;
import journey.bench.run.report.Measured;
import journey.bench.run.report.Ratio;
import journey.bench.run.report.Result;
import journey.bench.run.report.ResultTable;
import journey.bench.run.report.Work;

/**
 * Imports over HTTP, and COPY of rows as the product stores them into a table with the same indexes. Those can be written
 * to a file only when the product has stored them, so the reference copies in each pair what the import of the pair
 * before has stored (of the first pair: an import to warm up), and either may go first.
 */
final class ImportLine implements Line {

    private final List<Double> again = new ArrayList<>();
    private final List<Double> folding = new ArrayList<>();

    @Override
    public List<Work> works() {
        return List.of(Work.LOAD, Work.IMPORT, Work.SAME_AGAIN);
    }

    @Override
    public List<Result> measure(Bench bench) throws Exception {
        TouchpointCopy copy = bench.copy();
        bringNew(bench, 0);
        again.clear();
        folding.clear();
        Measured measured = bench.pairs(Duration.ofMinutes(15))
                .interleaved(pair -> bringNew(bench, pair + 1), pair -> copyIn(bench, copy, pair));
        Files.deleteIfExists(stored(bench, again.size()));
        Measured load = new Measured(List.of(bench.loaded().rowsPerSecond()), List.of(copy.rowsPerSecond()), List.of());
        return List.of(
                Result.of(Work.LOAD, load.with("once, one after the other")),
                Result.of(
                        Work.IMPORT,
                        measured.with("the import's sums were folded "
                                + ResultTable.number(Ratio.median(folding))
                                + " s (median) after it was done; figures are exact before that, too")),
                Result.of(
                        Work.SAME_AGAIN,
                        new Measured(again, measured.reference(), measured.notes())
                                .with("against the same COPY as `import`")));
    }

    /** Imports new rows, keeps them as they are stored for the reference, and imports them again. */
    private double bringNew(Bench bench, int pair) throws SQLException, IOException {
        Server server = bench.server();
        try (Slice slice = bench.slice(bench.sliceRows())) {
            server.settle();
            String since = server.text("select clock_timestamp()");
            Imported imported = bench.client().importFile("touchpoints", slice.file());
            require(imported.accepted() == slice.touchpoints(), "not all rows went in: " + imported);
            folding.add(server.settle());
            long stored = bench.copy().exportSince(since, stored(bench, pair));
            require(stored == slice.touchpoints(), "stored are " + stored + " of " + slice.touchpoints());
            server.settle();
            Imported same = bench.client().importFile("touchpoints", slice.file());
            require(same.unchanged() == same.rows(), "something changed: " + same);
            again.add(same.rowsPerSecond());
            return imported.rowsPerSecond();
        }
    }

    private static double copyIn(Bench bench, TouchpointCopy copy, int pair) throws SQLException, IOException {
        bench.server().settle();
        double rate = copy.copyIn(stored(bench, pair));
        Files.delete(stored(bench, pair));
        return rate;
    }

    private static Path stored(Bench bench, int pair) {
        return bench.folder().resolve("stored-" + pair + ".csv");
    }

    private static void require(boolean holds, String otherwise) throws IOException {
        if (!holds) {
            throw new IOException(otherwise);
        }
    }
}
