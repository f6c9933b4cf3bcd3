package journey.service.imports;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts text into rows after RFC 4180, lenient where nothing is in doubt: any line break ends a row, blank lines are none,
 * a quote inside an unquoted cell is a character. FastCSV, which writes our files, ends at the first broken quote; here a
 * row whose quoting is broken gives up its first line only and the next line begins a row, so that one stray quote does
 * not take the rest of a file with it. Keeps the row as it came. Memory is bounded by the longest row allowed.
 */
final class RowScanner implements Closeable {

    static final int LONGEST_ROW = 16 * 1024 * 1024;
    private static final int KEPT_CELL = 10_001;
    private static final int KEPT_FIELDS = 1_001;
    private static final int BUFFER = 64 * 1024;

    private final Reader in;
    private final char delimiter;
    private final int longestRow;
    private char[] buffer = new char[BUFFER];
    private int position;
    private int limit;
    private long line = 1;
    private boolean afterReturn;

    private long firstLine;
    private StringBuilder text = new StringBuilder();
    private final StringBuilder cell = new StringBuilder();
    private List<String> fields = new ArrayList<>();
    private int fieldCount;
    private @Nullable String problem;

    RowScanner(Reader in, char delimiter) {
        this(in, delimiter, LONGEST_ROW);
    }

    RowScanner(Reader in, char delimiter, int longestRow) {
        this.in = in;
        this.delimiter = delimiter;
        this.longestRow = longestRow;
    }

    /**
     * The next row; null behind the last.
     *
     * @throws BrokenFileException if a row does not end where a row could
     */
    @Nullable ScannedRow next() throws IOException {
        skipBlankLines();
        if (peek() < 0) {
            return null;
        }
        firstLine = line;
        fields = new ArrayList<>(fields.size());
        fieldCount = 0;
        problem = null;
        begin();
        boolean more = true;
        while (more) {
            more = readField();
        }
        return problem == null ? row(line) : brokenRow();
    }

    private void begin() {
        if (text.capacity() > 4 * BUFFER) {
            text = new StringBuilder();
        }
        text.setLength(0);
    }

    private ScannedRow row(long endLine) throws IOException {
        int end = text.length();
        if (peek() >= 0) {
            skipLineBreak();
        }
        String kept = text.substring(0, Math.min(end, Refusal.KEPT_TEXT + 1));
        return new ScannedRow(firstLine, endLine, fields, fieldCount, kept, problem);
    }

    /** Ends a row with broken quoting at its first line and puts what it had swallowed back. */
    private ScannedRow brokenRow() throws IOException {
        int end = firstLineBreak();
        if (end < 0) {
            return row(line);
        }
        String swallowed = text.substring(end);
        text.setLength(end);
        char[] joined = new char[swallowed.length() + limit - position];
        swallowed.getChars(0, swallowed.length(), joined, 0);
        System.arraycopy(buffer, position, joined, swallowed.length(), limit - position);
        buffer = joined;
        position = 0;
        limit = joined.length;
        line = firstLine;
        afterReturn = false;
        return row(firstLine);
    }

    private int firstLineBreak() {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n' || text.charAt(i) == '\r') {
                return i;
            }
        }
        return -1;
    }

    /** Reads one field and its delimiter; false where the row ends instead. */
    private boolean readField() throws IOException {
        cell.setLength(0);
        readBlanks();
        if (peek() == '"') {
            // blanks before a quote are no part of the cell: "SP-2, "ordered"" names the step ordered
            cell.setLength(0);
            readQuoted();
        } else {
            readUntilEnd(delimiter);
        }
        if (fields.size() < KEPT_FIELDS) {
            fields.add(cell.toString());
        }
        fieldCount++;
        if (problem != null || peek() != delimiter) {
            return false;
        }
        position++;
        text.append(delimiter);
        return true;
    }

    private void readBlanks() throws IOException {
        while (isBlank(peek())) {
            int start = position;
            position++;
            take(start);
        }
    }

    private boolean isBlank(int c) {
        return c != delimiter && (c == ' ' || c == '\t' || c == '\u00A0');
    }

    private void readUntilEnd(char end) throws IOException {
        while (peek() >= 0) {
            int start = position;
            while (position < limit) {
                char c = buffer[position];
                if (c == end || c == '\n' || c == '\r') {
                    break;
                }
                position++;
            }
            take(start);
            if (position < limit) {
                return;
            }
        }
    }

    private void readQuoted() throws IOException {
        position++;
        text.append('"');
        while (true) {
            readUntilQuote();
            if (peek() < 0) {
                problem = "a quote is opened and never closed";
                return;
            }
            position++;
            text.append('"');
            int next = peek();
            if (next == '"') {
                position++;
                text.append('"');
                cell.append('"');
            } else if (endsAfterBlanks()) {
                return;
            } else {
                problem = "text stands behind a closing quote: double the quotes inside a quoted cell, and close it";
                readUntilEnd('\n');
                return;
            }
        }
    }

    /** Whether the field ends here; blanks behind a closing quote are no part of it. */
    private boolean endsAfterBlanks() throws IOException {
        int kept = cell.length();
        readBlanks();
        cell.setLength(kept);
        int next = peek();
        return next == delimiter || next == '\n' || next == '\r' || next < 0;
    }

    private void readUntilQuote() throws IOException {
        while (peek() >= 0) {
            int start = position;
            while (position < limit && buffer[position] != '"') {
                countLine(buffer[position]);
                position++;
            }
            take(start);
            if (position < limit) {
                afterReturn = false;
                return;
            }
        }
    }

    private void countLine(char c) {
        if (c == '\r' || (c == '\n' && !afterReturn)) {
            line++;
        }
        afterReturn = c == '\r';
    }

    /** Adds the characters from {@code start} to here to the cell and to the row. */
    private void take(int start) throws IOException {
        int length = position - start;
        if (text.length() + length > longestRow) {
            throw new BrokenFileException(
                    firstLine,
                    "the row that begins in line %,d does not end within %,d characters: a quote may be missing"
                            .formatted(firstLine, longestRow),
                    text.substring(0, Math.min(text.length(), Refusal.KEPT_TEXT + 1)));
        }
        text.append(buffer, start, length);
        int room = KEPT_CELL - cell.length();
        if (room > 0) {
            cell.append(buffer, start, Math.min(room, length));
        }
    }

    private void skipBlankLines() throws IOException {
        int next = peek();
        while (next == '\n' || next == '\r') {
            skipLineBreak();
            next = peek();
        }
    }

    private void skipLineBreak() throws IOException {
        boolean carriageReturn = buffer[position++] == '\r';
        if (carriageReturn && peek() == '\n') {
            position++;
        }
        line++;
    }

    private int peek() throws IOException {
        if (position == limit) {
            if (buffer.length != BUFFER) {
                buffer = new char[BUFFER];
            }
            position = 0;
            limit = Math.max(0, in.read(buffer, 0, BUFFER));
        }
        return limit == 0 ? -1 : buffer[position];
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
