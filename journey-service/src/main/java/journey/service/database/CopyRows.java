package journey.service.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * Any number of rows by COPY in its binary form: the fastest way out, in constant memory, and at the pace of whoever
 * takes them.
 */
public final class CopyRows {

    /** Of the signature, the flags and the length of an extension that there is none of. */
    private static final int HEADER_BYTES = 19;

    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-zA-Z_]\\w*)");

    private CopyRows() {}

    /** What is done with each row. The row is good until the next one. */
    @FunctionalInterface
    public interface Handler {
        void take(CopyRow row) throws SQLException;
    }

    /**
     * Reads the rows of a question. Where the handler fails, the connection is left in the midst of them and good for
     * nothing but being thrown away.
     *
     * @param sql with named parameters
     * @param parameters texts, arrays of texts, numbers, times or null: COPY takes none, so they are written into its text as literals
     * @return how many there were
     */
    public static long each(
            Connection connection, String sql, Map<String, @Nullable Object> parameters, Handler handler)
            throws SQLException {
        PGConnection server = connection.unwrap(PGConnection.class);
        CopyOut copy = server.getCopyAPI()
                .copyOut("copy (\n" + withLiterals(sql, parameters, server) + "\n) to stdout (format binary)");
        CopyRow row = new CopyRow();
        // one message a row; the first begins with the header, the last is a mark of the end
        int from = HEADER_BYTES;
        long rows = 0;
        for (byte[] message = copy.readFromCopy(); message != null; message = copy.readFromCopy()) {
            if (row.take(message, from)) {
                handler.take(row);
                rows++;
            }
            from = 0;
        }
        return rows;
    }

    private static String withLiterals(String sql, Map<String, @Nullable Object> parameters, PGConnection server)
            throws SQLException {
        StringBuilder text = new StringBuilder();
        Matcher names = PARAMETER.matcher(sql);
        while (names.find()) {
            if (!parameters.containsKey(names.group(1))) {
                throw new IllegalArgumentException("no value for the parameter " + names.group(1));
            }
            names.appendReplacement(text, Matcher.quoteReplacement(literal(parameters.get(names.group(1)), server)));
        }
        return names.appendTail(text).toString();
    }

    private static String literal(@Nullable Object value, PGConnection server) throws SQLException {
        if (value == null) {
            return "null";
        }
        if (value instanceof String[] texts) {
            List<String> literals = new ArrayList<>();
            for (String text : texts) {
                literals.add(literal(text, server));
            }
            return "array[" + String.join(", ", literals) + "]";
        }
        return value instanceof Integer ? value.toString() : "'" + server.escapeLiteral(value.toString()) + "'";
    }
}
