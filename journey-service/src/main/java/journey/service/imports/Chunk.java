package journey.service.imports;

import java.util.List;
import journey.service.imports.rules.Mapped;

/**
 * Rows that go in together or not at all.
 *
 * @param bytesRead where the file stands behind them
 */
record Chunk(List<Row> rows, long bytesRead) {

    /** A row, what it says and how it came. */
    record Row(long line, Mapped mapped, String text) {}

    Chunk(List<Row> rows, long bytesRead) {
        this.rows = List.copyOf(rows);
        this.bytesRead = bytesRead;
    }

    Chunk firstHalf() {
        return new Chunk(rows.subList(0, rows.size() / 2), bytesRead);
    }

    Chunk secondHalf() {
        return new Chunk(rows.subList(rows.size() / 2, rows.size()), bytesRead);
    }
}
