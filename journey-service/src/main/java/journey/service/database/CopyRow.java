package journey.service.database;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The row of a question that is under way, as COPY sends it in its binary form. Its columns count from 1. */
public final class CopyRow {

    private static final int MICROS_A_SECOND = 1_000_000;
    private static final int NANOS_A_MICRO = 1_000;
    private static final long EPOCH_2000_SECONDS = 946_684_800;
    private static final int NULL = -1;

    private byte[] bytes = {};
    private int[] starts = new int[0];
    private int[] lengths = new int[0];

    /**
     * Takes the next row.
     *
     * @return false if these bytes are the end of all rows
     */
    boolean take(byte[] message, int from) {
        bytes = message;
        int columns = shortAt(from);
        if (columns < 0) {
            return false;
        }
        if (starts.length != columns) {
            starts = new int[columns];
            lengths = new int[columns];
        }
        int at = from + Short.BYTES;
        for (int i = 0; i < columns; i++) {
            int length = intAt(at);
            at += Integer.BYTES;
            starts[i] = at;
            lengths[i] = length;
            at += Math.max(length, 0);
        }
        return true;
    }

    public boolean isNull(int column) {
        return lengths[column - 1] == NULL;
    }

    /** A smallint or an integer. */
    public @Nullable Integer integer(int column) throws SQLException {
        return switch (lengths[column - 1]) {
            case NULL -> null;
            case Short.BYTES -> (Integer) shortAt(starts[column - 1]);
            case Integer.BYTES -> (Integer) intAt(starts[column - 1]);
            default -> throw unexpected(column);
        };
    }

    /** A real or a double precision. */
    public @Nullable Double number(int column) throws SQLException {
        return switch (lengths[column - 1]) {
            case NULL -> null;
            case Float.BYTES -> (Double) (double) Float.intBitsToFloat(intAt(starts[column - 1]));
            case Double.BYTES -> (Double) Double.longBitsToDouble(longAt(starts[column - 1]));
            default -> throw unexpected(column);
        };
    }

    public @Nullable Boolean yesNo(int column) throws SQLException {
        return switch (lengths[column - 1]) {
            case NULL -> null;
            case 1 -> (Boolean) (bytes[starts[column - 1]] != 0);
            default -> throw unexpected(column);
        };
    }

    public @Nullable String text(int column) {
        return isNull(column)
                ? null
                : new String(bytes, starts[column - 1], lengths[column - 1], StandardCharsets.UTF_8);
    }

    /** A copy of the text of a column that is not null. */
    public byte[] utf8(int column) {
        return Arrays.copyOfRange(bytes, start(column), start(column) + length(column));
    }

    /** The text of a column that is not null, in UTF-8: its bytes from {@link #start} on, as many as {@link #length}. */
    public byte[] bytes() {
        return bytes;
    }

    public int start(int column) {
        return starts[column - 1];
    }

    public int length(int column) {
        return lengths[column - 1];
    }

    /** The seconds since 1970 of a timestamptz that is not null. */
    public long epochSecond(int column) {
        return Math.floorDiv(longAt(starts[column - 1]), MICROS_A_SECOND) + EPOCH_2000_SECONDS;
    }

    /** The part of a second of a timestamptz that is not null. */
    public int nano(int column) {
        return Math.floorMod(longAt(starts[column - 1]), MICROS_A_SECOND) * NANOS_A_MICRO;
    }

    private SQLException unexpected(int column) {
        return new SQLException(
                "column " + column + " is not of the type it is read as: " + Arrays.toString(utf8(column)));
    }

    private int shortAt(int at) {
        return (bytes[at] << 8) | (bytes[at + 1] & 0xFF);
    }

    private int intAt(int at) {
        return (bytes[at] << 24) | (bytes[at + 1] & 0xFF) << 16 | (bytes[at + 2] & 0xFF) << 8 | (bytes[at + 3] & 0xFF);
    }

    private long longAt(int at) {
        return ((long) intAt(at) << 32) | (intAt(at + Integer.BYTES) & 0xFFFF_FFFFL);
    }
}
