package journey.service.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalDouble;
import journey.service.csv.SafeCsv;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows of CSV (RFC 4180, UTF-8) cell by cell straight into bytes. Null is an empty cell. A failing stream ends
 * in an {@link UncheckedIOException}.
 */
public final class CsvRows {

    /** Shares are written to six decimals, scores to four. */
    private static final int SHARE_DECIMALS = 6;

    private static final int SCORE_DECIMALS = 4;

    private static final int BUFFER = 1 << 16;

    private static final byte[] YES = encoded("yes");
    private static final byte[] NO = encoded("no");

    private final OutputStream out;
    private final int columns;
    private final TimeText times;
    private byte[] buffer = new byte[BUFFER];
    private int length;
    private int cells;
    private long rows;

    /** Begins with the header. */
    public CsvRows(OutputStream out, List<Column> columns, ZoneId zone) {
        this.out = out;
        this.columns = columns.size();
        this.times = new TimeText(zone);
        columns.forEach(column -> text(column.name()));
        endRow();
        rows = 0;
    }

    /** A text of the firm, defused where a spreadsheet would take it for a formula. */
    public CsvRows text(@Nullable String text) {
        return code(text == null ? null : encoded(text));
    }

    /** As {@link #text(String)}, of bytes in UTF-8. Plain ones, which most are, go as they are. */
    CsvRows text(byte[] bytes, int from, int count) {
        if (!isPlain(bytes, from, count)) {
            return text(new String(bytes, from, count, StandardCharsets.UTF_8));
        }
        separate();
        put(bytes, from, count);
        return this;
    }

    /** A cell that {@link #encoded} made. */
    public CsvRows code(byte @Nullable [] cell) {
        separate();
        if (cell != null) {
            put(cell, 0, cell.length);
        }
        return this;
    }

    /** The bytes of a text cell: defused, and quoted where it must be. */
    public static byte[] encoded(String text) {
        String safe = SafeCsv.cell(text);
        return (needsQuotes(safe) ? '"' + safe.replace("\"", "\"\"") + '"' : safe).getBytes(StandardCharsets.UTF_8);
    }

    public CsvRows number(long number) {
        separate();
        room(DecimalText.LONGEST);
        length = DecimalText.put(number, buffer, length);
        return this;
    }

    public CsvRows number(@Nullable Integer number) {
        return number == null ? code(null) : number((long) number);
    }

    /** A fraction of 1. */
    public CsvRows share(@Nullable Double share) {
        return share == null ? code(null) : decimal(share, SHARE_DECIMALS);
    }

    /** A fraction of 1. */
    public CsvRows share(OptionalDouble share) {
        return share.isPresent() ? decimal(share.getAsDouble(), SHARE_DECIMALS) : code(null);
    }

    /** 0 to 100. */
    public CsvRows score(@Nullable Double score) {
        return score == null ? code(null) : decimal(score, SCORE_DECIMALS);
    }

    public CsvRows time(@Nullable Instant time) {
        return time == null ? code(null) : time(time.getEpochSecond(), time.getNano());
    }

    CsvRows time(long epochSecond, int nano) {
        separate();
        room(TimeText.LONGEST);
        length = times.put(epochSecond, nano, buffer, length);
        return this;
    }

    public CsvRows yesNo(@Nullable Boolean yes) {
        return code(yes == null ? null : yes ? YES : NO);
    }

    /** @throws IllegalStateException if the row has not one cell a column */
    public void endRow() {
        if (cells != columns) {
            throw new IllegalStateException("row " + (rows + 1) + " has " + cells + " cells, not " + columns);
        }
        room(2);
        buffer[length++] = '\r';
        buffer[length++] = '\n';
        cells = 0;
        rows++;
    }

    /** Rows ended so far, without the header. */
    public long count() {
        return rows;
    }

    /** Gives what is held back to the stream. */
    public void flush() {
        try {
            out.write(buffer, 0, length);
            length = 0;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private CsvRows decimal(double number, int decimals) {
        separate();
        room(DecimalText.LONGEST);
        length = DecimalText.put(number, decimals, buffer, length);
        return this;
    }

    private void separate() {
        if (cells++ > 0) {
            room(1);
            buffer[length++] = ',';
        }
    }

    private void put(byte[] bytes, int from, int count) {
        room(count);
        System.arraycopy(bytes, from, buffer, length, count);
        length += count;
    }

    private void room(int bytes) {
        if (length + bytes > buffer.length) {
            flush();
            if (bytes > buffer.length) {
                buffer = new byte[bytes];
            }
        }
    }

    /** Whether nothing in a text can need quotes or defusing: it begins with a letter or digit and goes on harmlessly. */
    private static boolean isPlain(byte[] bytes, int from, int count) {
        if (count == 0 || !Character.isLetterOrDigit(bytes[from]) || bytes[from + count - 1] == ' ') {
            return false;
        }
        for (int i = from; i < from + count; i++) {
            // commas, quotes and ends of lines are below the minus; bytes of other scripts are negative: both go the
            // careful way
            if (bytes[i] < '-' && bytes[i] != ' ') {
                return false;
            }
        }
        return true;
    }

    private static boolean needsQuotes(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == ',' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return !text.isEmpty() && (text.charAt(0) == ' ' || text.charAt(text.length() - 1) == ' ');
    }
}
