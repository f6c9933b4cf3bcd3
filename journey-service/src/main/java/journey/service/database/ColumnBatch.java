package journey.service.database;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Many rows for one table in one statement: each column travels as one array. The statement's text does not depend on
 * the number of rows, and the server parses it once.
 */
public final class ColumnBatch implements RowBatch {

    /** A column and its type; an array type travels as text and is cast. */
    private record Column(String name, String type) {

        private String travelType() {
            return type.endsWith("[]") ? "text" : type;
        }

        private String expression() {
            return type.endsWith("[]") ? name + "::" + type : name;
        }
    }

    private final String table;
    private final List<Column> columns;
    private final List<List<@Nullable String>> values = new ArrayList<>();

    private ColumnBatch(String table, List<Column> columns) {
        this.table = table;
        this.columns = columns;
        columns.forEach(column -> values.add(new ArrayList<>()));
    }

    /** A batch for a table whose columns are given as "name type". */
    public static ColumnBatch of(String table, String... columns) {
        List<Column> parsed = new ArrayList<>();
        for (String column : columns) {
            int space = column.indexOf(' ');
            parsed.add(new Column(column.substring(0, space), column.substring(space + 1)));
        }
        return new ColumnBatch(table, List.copyOf(parsed));
    }

    /** Each value travels in the form of its {@code toString}. */
    @Override
    public void add(@Nullable Object... row) {
        if (row.length != columns.size()) {
            throw new IllegalArgumentException(table + " takes " + columns.size() + " values a row, not " + row.length);
        }
        for (int i = 0; i < row.length; i++) {
            Object value = row[i];
            values.get(i).add(value == null ? null : text(value));
        }
    }

    /** Numbers in the form of an array that the database reads: {1,null,3}. */
    private static String text(Object value) {
        if (value instanceof long[] numbers) {
            return LongStream.of(numbers).mapToObj(String::valueOf).collect(Collectors.joining(",", "{", "}"));
        }
        return value instanceof Collection<?> numbers
                ? numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"))
                : value.toString();
    }

    boolean isEmpty() {
        return values.get(0).isEmpty();
    }

    /** Inserts the rows; where the key exists, every other column takes the row's value. */
    public void upsert(JdbcTemplate jdbc, String key) {
        Set<String> keys = Set.of(key.split(", "));
        String assignments = columns.stream()
                .map(Column::name)
                .filter(name -> !keys.contains(name))
                .map(name -> name + " = excluded." + name)
                .collect(Collectors.joining(", "));
        execute(jdbc, insertion() + " on conflict (" + key + ") do update set " + assignments);
    }

    /** Inserts the rows whose key is not there yet, and returns the keys of those that went in. */
    public Set<Long> insertNew(JdbcTemplate jdbc, String key) {
        return execute(jdbc, insertion() + " on conflict (" + key + ") do nothing returning " + key);
    }

    /** Deletes the rows that equal those added, in all columns added. */
    public void delete(JdbcTemplate jdbc) {
        String match = columns.stream()
                .map(column -> "t." + column.name() + " = r." + column.name())
                .collect(Collectors.joining(" and "));
        execute(jdbc, "delete from " + table + " t using " + rows() + " where " + match);
    }

    /** Inserts the rows. */
    public void insert(JdbcTemplate jdbc) {
        execute(jdbc, insertion());
    }

    private String insertion() {
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        String expressions = columns.stream().map(Column::expression).collect(Collectors.joining(", "));
        return "insert into " + table + " (" + names + ") select " + expressions + " from " + rows();
    }

    private String rows() {
        String parameters = columns.stream()
                .map(column -> "?::" + column.travelType() + "[]")
                .collect(Collectors.joining(", "));
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        return "unnest(" + parameters + ") as r(" + names + ")";
    }

    private Set<Long> execute(JdbcTemplate jdbc, String sql) {
        if (isEmpty()) {
            return Set.of();
        }
        Set<Long> returned = jdbc.execute((Connection connection) -> executeOn(connection, sql));
        return returned == null ? Set.of() : returned;
    }

    private Set<Long> executeOn(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < columns.size(); i++) {
                Array array = connection.createArrayOf(
                        columns.get(i).travelType(), values.get(i).toArray(String[]::new));
                statement.setArray(i + 1, array);
            }
            Set<Long> returned = new HashSet<>();
            if (statement.execute()) {
                try (ResultSet keys = statement.getResultSet()) {
                    while (keys.next()) {
                        returned.add(keys.getLong(1));
                    }
                }
            }
            return returned;
        }
    }
}
