package journey.service.imports;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import journey.domain.imports.FactKind;
import journey.service.imports.rules.HeaderRule.Judgement;
import journey.service.imports.rules.Mapped;
import journey.service.imports.rules.Mistake;
import journey.service.imports.rules.RowMapper;
import org.jspecify.annotations.Nullable;

/** Reads a file's rows into chunks of about as many rows and at most as many characters as memory should hold. */
final class ChunkReader implements AutoCloseable {

    /**
     * As many rows as memory allows: large chunks are faster, for their transactions share more of the sums. Of these
     * bytes a row takes a third while it is read, merged and judged, and three chunks are under way at a time.
     */
    static final int ROWS =
            (int) Math.max(5_000, Math.min(30_000, Runtime.getRuntime().maxMemory() / (24 * 1024)));

    /** As many while people are being served: imports rest after each chunk, and so soon. */
    static final int ROWS_BESIDE_PEOPLE = 4_000;

    private static final long CHARACTERS_OF_A_ROW = 500;

    /** So many rows more, where they are about the same transaction as those before them. */
    private static final int OVERHANG = 2_000;

    private final ImportFile.Rows rows;
    private final Judgement.Usable header;
    private final RowMapper mapper;
    private final Foreground foreground;
    private @Nullable BrokenFileException broken;
    private Chunk.@Nullable Row held;

    ChunkReader(ImportFile.Rows rows, Judgement.Usable header, FactKind kind, ZoneId zone, Foreground foreground) {
        this.rows = rows;
        this.header = header;
        this.mapper = new RowMapper(kind, zone);
        this.foreground = foreground;
    }

    /** Passes over rows that an earlier run has counted. */
    void skip(long count) throws IOException {
        for (long i = 0; i < count && rows.next() != null; i++) {
            // counted by the run that stored it
        }
    }

    /**
     * The next chunk; empty behind the last row.
     *
     * @throws BrokenFileException where the file ends in the middle of a row, after the rows before it were given
     */
    Chunk next() throws IOException {
        if (broken != null) {
            throw broken;
        }
        List<Chunk.Row> chunk = new ArrayList<>();
        int most = foreground.isBusy() ? ROWS_BESIDE_PEOPLE : ROWS;
        long characters = 0;
        try {
            while (true) {
                Chunk.Row row = held != null ? held : read();
                held = null;
                if (row == null) {
                    break;
                }
                boolean full = chunk.size() >= most || characters >= CHARACTERS_OF_A_ROW * most;
                if (full && (chunk.size() >= most + OVERHANG || !isAboutTheSame(chunk.get(chunk.size() - 1), row))) {
                    held = row;
                    break;
                }
                characters += row.text().length();
                chunk.add(row);
            }
        } catch (BrokenFileException e) {
            broken = e;
            if (chunk.isEmpty()) {
                throw e;
            }
        }
        return new Chunk(chunk, rows.bytesRead());
    }

    private Chunk.@Nullable Row read() throws IOException {
        ScannedRow row = rows.next();
        return row == null ? null : new Chunk.Row(row.line(), mapped(row), row.text());
    }

    /** So that, in a file in the order of transactions, chunks have none in common. */
    private static boolean isAboutTheSame(Chunk.Row one, Chunk.Row other) {
        return one.mapped() instanceof Mapped.Facts a
                && other.mapped() instanceof Mapped.Facts b
                && a.row().transaction() != null
                && Objects.equals(a.row().transaction(), b.row().transaction());
    }

    private Mapped mapped(ScannedRow row) {
        String problem = row.problem();
        if (problem != null) {
            return refused(problem);
        }
        if (row.fieldCount() != header.width()) {
            String span = row.lastLine() == row.line() ? "" : "; the row runs on to line " + row.lastLine();
            return refused(
                    "the row has %,d fields, the header has %,d%s".formatted(row.fieldCount(), header.width(), span));
        }
        return mapper.map(header.binding().bind(row.fields()));
    }

    private static Mapped refused(String reason) {
        return new Mapped.Mistakes(List.of(Mistake.ofRow(reason)));
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
