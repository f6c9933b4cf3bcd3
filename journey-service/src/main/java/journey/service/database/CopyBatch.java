package journey.service.database;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Many new rows for one table by COPY in its binary form: the fastest way in. A row whose key is there already makes the
 * whole batch fail. Values are encoded when they are added, so that a batch is one array of bytes and no objects.
 */
public final class CopyBatch implements RowBatch {

    private static final byte[] SIGNATURE = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final long EPOCH_2000_SECONDS = 946_684_800;
    private static final long EPOCH_2000_DAYS = 10_957;
    private static final int NULL = -1;

    /** Types as the server numbers them, for the elements of arrays. */
    private static final int OID_INT8 = 20;

    private static final int OID_INT4 = 23;
    private static final int OID_FLOAT4 = 700;

    private final String table;
    private final List<String> names = new ArrayList<>();
    private final List<String> types = new ArrayList<>();
    private ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
    private int rows;

    private CopyBatch(String table) {
        this.table = table;
        bytes.put(SIGNATURE);
    }

    /** A batch for a table whose columns are given as "name type". */
    public static CopyBatch of(String table, String... columns) {
        CopyBatch batch = new CopyBatch(table);
        for (String column : columns) {
            int space = column.indexOf(' ');
            batch.names.add(column.substring(0, space));
            batch.types.add(column.substring(space + 1));
        }
        return batch;
    }

    @Override
    public void add(@Nullable Object... row) {
        if (row.length != names.size()) {
            throw new IllegalArgumentException(table + " takes " + names.size() + " values a row, not " + row.length);
        }
        room(2);
        bytes.putShort((short) row.length);
        for (int i = 0; i < row.length; i++) {
            put(types.get(i), row[i]);
        }
        rows++;
    }

    /** How many rows were added. */
    public int size() {
        return rows;
    }

    /** Sends the rows. */
    public void copy(JdbcTemplate jdbc) {
        if (rows > 0) {
            room(2);
            bytes.putShort((short) -1);
            jdbc.execute((Connection connection) -> copyOn(connection));
        }
    }

    private long copyOn(Connection connection) throws SQLException {
        String sql = "copy " + table + " (" + String.join(", ", names) + ") from stdin binary";
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        try {
            copy.writeToCopy(bytes.array(), 0, bytes.position());
            return copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private void put(String type, @Nullable Object value) {
        if (value == null) {
            room(4);
            bytes.putInt(NULL);
            return;
        }
        switch (type) {
            case "bigint" -> sized(8).putLong(((Number) value).longValue());
            case "int" -> sized(4).putInt(((Number) value).intValue());
            case "smallint" -> sized(2).putShort(((Number) value).shortValue());
            case "real" -> sized(4).putFloat(((Number) value).floatValue());
            case "float8" -> sized(8).putDouble(((Number) value).doubleValue());
            case "boolean" -> sized(1).put((byte) ((Boolean) value ? 1 : 0));
            case "text" -> text(value.toString());
            case "timestamptz" -> sized(8).putLong(micros((Instant) value));
            case "date" -> sized(4).putInt((int) (((LocalDate) value).toEpochDay() - EPOCH_2000_DAYS));
            case "numeric" -> numeric((BigDecimal) value);
            case "int[]" -> array(OID_INT4, 4, (Collection<?>) value);
            case "bigint[]" -> longs((long[]) value);
            case "real[]" -> array(OID_FLOAT4, 4, (Collection<?>) value);
            default -> throw new IllegalArgumentException("no binary form of " + type + " is known");
        }
    }

    private static long micros(Instant time) {
        return (time.getEpochSecond() - EPOCH_2000_SECONDS) * 1_000_000 + time.getNano() / 1000;
    }

    private void text(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        sized(encoded.length).put(encoded);
    }

    /** Groups of four decimal digits, the point between two of them. */
    private void numeric(BigDecimal value) {
        int fraction = (value.scale() + 3) / 4;
        BigInteger digits = value.abs().setScale(fraction * 4).unscaledValue();
        List<Integer> groups = new ArrayList<>();
        BigInteger base = BigInteger.valueOf(10_000);
        while (digits.signum() > 0) {
            BigInteger[] parts = digits.divideAndRemainder(base);
            groups.add(0, parts[1].intValue());
            digits = parts[0];
        }
        sized(8 + 2 * groups.size());
        bytes.putShort((short) groups.size());
        bytes.putShort((short) (groups.size() - fraction - 1));
        bytes.putShort((short) (value.signum() < 0 ? 0x4000 : 0));
        bytes.putShort((short) value.scale());
        groups.forEach(group -> bytes.putShort(group.shortValue()));
    }

    private void array(int oid, int width, Collection<?> numbers) {
        if (numbers.isEmpty()) {
            sized(12).putInt(0).putInt(0).putInt(oid);
            return;
        }
        int present = 0;
        for (Object number : numbers) {
            present += number == null ? 0 : 1;
        }
        sized(20 + 4 * numbers.size() + width * present);
        head(oid, numbers.size(), present < numbers.size());
        for (Object number : numbers) {
            if (number == null) {
                bytes.putInt(NULL);
            } else {
                bytes.putInt(width);
                element(oid, (Number) number);
            }
        }
    }

    private void longs(long[] numbers) {
        if (numbers.length == 0) {
            sized(12).putInt(0).putInt(0).putInt(OID_INT8);
            return;
        }
        sized(20 + 12 * numbers.length);
        head(OID_INT8, numbers.length, false);
        for (long number : numbers) {
            bytes.putInt(8).putLong(number);
        }
    }

    /** One dimension that counts from 1. */
    private void head(int oid, int size, boolean nulls) {
        bytes.putInt(1).putInt(nulls ? 1 : 0).putInt(oid).putInt(size).putInt(1);
    }

    private void element(int oid, Number number) {
        switch (oid) {
            case OID_INT4 -> bytes.putInt(number.intValue());
            default -> bytes.putFloat(number.floatValue());
        }
    }

    /** Makes room for a value of so many bytes and says so. */
    private ByteBuffer sized(int length) {
        room(4 + length);
        return bytes.putInt(length);
    }

    private void room(int length) {
        if (bytes.remaining() < length) {
            int needed = Math.max(bytes.capacity() * 2, bytes.position() + length);
            ByteBuffer larger = ByteBuffer.wrap(Arrays.copyOf(bytes.array(), needed));
            larger.position(bytes.position());
            bytes = larger;
        }
    }
}
