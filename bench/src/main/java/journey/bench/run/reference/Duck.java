package journey.bench.run.reference;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** DuckDB within this program, in memory: an engine made for questions over many rows. */
public final class Duck implements AutoCloseable {

    private final Connection connection;

    public Duck() throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
    }

    /** Makes a table of what a question to PostgreSQL finds. */
    public void load(String table, String columns, Server from, String query, Path folder)
            throws SQLException, IOException {
        Path file = folder.resolve(table + ".csv");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            from.copyOut("(" + query + ")", out);
        }
        load(table, columns, file, "false");
        Files.delete(file);
    }

    /** Makes a table of a file with a header. */
    public void load(String table, String columns, Path file) throws SQLException {
        load(table, columns, file, "true");
    }

    private void load(String table, String columns, Path file, String header) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create or replace table " + table + " as select * from read_csv('" + file
                    + "', header = " + header + ", delim = ',', columns = {" + columns + "})");
        }
    }

    /** Every row, its columns as text. */
    public List<List<String>> rows(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            int columns = row.getMetaData().getColumnCount();
            List<List<String>> rows = new ArrayList<>();
            while (row.next()) {
                List<String> cells = new ArrayList<>(columns);
                for (int column = 1; column <= columns; column++) {
                    cells.add(String.valueOf(row.getString(column)));
                }
                rows.add(cells);
            }
            return rows;
        }
    }

    public String version() throws SQLException {
        return "DuckDB " + rows("select version()").get(0).get(0);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
