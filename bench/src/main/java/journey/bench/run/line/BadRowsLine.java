package journey.bench.run.line;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import journey.bench.run.application.Imported;
import journey.bench.run.report.Measured;
import journey.bench.run.report.Result;
import journey.bench.run.report.ResultTable;
import journey.bench.run.report.Work;

/** Two files of new rows, one of them with mistakes in every hundredth row, each of which has to be told. */
final class BadRowsLine implements Line {

    private static final int EVERY = 100;
    private static final int OCCURRED_AT = 4;
    private static final int DONE = 8;
    private static final int SATISFACTION = 9;

    @Override
    public List<Work> works() {
        return List.of(Work.BAD_ROWS);
    }

    @Override
    public List<Result> measure(Bench bench) throws Exception {
        long rows = Math.max(200_000, bench.rows() / 20);
        clean(bench, rows);
        Measured measured = bench.pairs(Duration.ofMinutes(10))
                .interleaved(pair -> spoilt(bench, rows), pair -> clean(bench, rows));
        return List.of(Result.of(
                Work.BAD_ROWS,
                measured.with("files of " + ResultTable.number(rows)
                        + " rows; mistakes of three kinds: a time, a yes or no, a mark")));
    }

    private static double clean(Bench bench, long rows) throws SQLException, IOException {
        try (Slice slice = bench.slice(rows)) {
            return imported(bench, slice.file(), 0, rows);
        }
    }

    private static double spoilt(Bench bench, long rows) throws SQLException, IOException {
        try (Slice slice = bench.slice(rows)) {
            Path spoilt = bench.folder().resolve("spoilt.csv");
            long bad = spoil(slice.file(), spoilt);
            double seconds = imported(bench, spoilt, bad, rows);
            Files.delete(spoilt);
            return seconds;
        }
    }

    /** Seconds for exactly so many rows, for files differ a little in length. */
    private static double imported(Bench bench, Path file, long bad, long rows) throws SQLException, IOException {
        bench.server().settle();
        Imported imported = bench.client().importFile("touchpoints", file);
        long told =
                bench.client().download(imported.address() + "/refusals.csv").rows();
        if (imported.refused() != bad || told != bad) {
            throw new IOException(bad + " rows are bad, " + imported.refused() + " refused, " + told + " told");
        }
        return imported.seconds() * rows / imported.rows();
    }

    /**
     * Puts mistakes into a file.
     *
     * @return in how many rows
     */
    static long spoil(Path from, Path to) throws IOException {
        long bad = 0;
        try (BufferedReader in = Files.newBufferedReader(from);
                BufferedWriter out = Files.newBufferedWriter(to)) {
            out.append(in.readLine()).append('\n');
            long number = 0;
            for (String row = in.readLine(); row != null; row = in.readLine()) {
                number++;
                if (number % EVERY == 0) {
                    bad++;
                    String[] cells = row.split(",", -1);
                    switch ((int) (bad % 3)) {
                        case 0 -> cells[OCCURRED_AT] = "2025-02-30";
                        case 1 -> cells[DONE] = "perhaps";
                        default -> cells[SATISFACTION] = "9";
                    }
                    out.append(String.join(",", cells));
                } else {
                    out.append(row);
                }
                out.append('\n');
            }
        }
        return bad;
    }
}
