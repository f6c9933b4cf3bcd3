package journey.bench.run.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import journey.bench.run.application.Pause;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** The PostgreSQL server of an application, as its administrator. */
public final class Server implements AutoCloseable {

    private static final int PORT_LINE = 3;
    private static final int BUFFER = 1 << 16;
    private static final Duration QUIET_WITHIN = Duration.ofMinutes(5);

    private final String url;
    private final Properties account = new Properties();
    private final Connection connection;

    /** @param home of the application */
    public Server(Path home) throws IOException, SQLException {
        String port = Files.readAllLines(home.resolve("data").resolve("postmaster.pid"))
                .get(PORT_LINE);
        url = "jdbc:postgresql://127.0.0.1:" + port.trim() + "/journey";
        account.setProperty("user", "postgres");
        account.setProperty(
                "password", Files.readString(home.resolve("password")).trim());
        connection = connect();
    }

    /** One more connection; the caller closes it. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, account);
    }

    public void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    public long number(String sql) throws SQLException {
        return Long.parseLong(text(sql));
    }

    /** The first column of the first row. */
    public String text(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            if (!row.next()) {
                throw new SQLException("no row: " + sql);
            }
            return String.valueOf(row.getString(1));
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

    private CopyManager copy() throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    /** As {@code \copy} does: the rows of a CSV file. */
    public long copyIn(String table, Path file) throws SQLException, IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return copy().copyIn("copy " + table + " from stdin (format csv)", in, BUFFER);
        }
    }

    /** As {@code \copy} does, to nowhere or a file. */
    public long copyOut(String source, OutputStream out) throws SQLException, IOException {
        return copy().copyOut("copy " + source + " to stdout (format csv)", out);
    }

    /**
     * Waits until nothing goes on in the background (sums being folded, tables of facts being vacuumed), and writes a
     * checkpoint, so that either side of a pair begins alike.
     *
     * @return how long the sums took to be folded, in seconds
     */
    public double settle() throws SQLException, IOException {
        long begin = System.nanoTime();
        Instant until = Instant.now().plus(QUIET_WITHIN);
        await("select count(*) from (select from delta limit 1) x", until);
        double folded = (System.nanoTime() - begin) / 1e9;
        await(
                "select count(*) from pg_stat_activity where backend_type = 'autovacuum worker'"
                        + " and query ~ '(touchpoint|transaction)'",
                until);
        execute("checkpoint");
        return folded;
    }

    /**
     * From now on the server writes the plan of each statement into its log that takes so long. It looks for that when a
     * connection begins, so those there are end.
     */
    public void explain(int millis) throws SQLException, IOException {
        execute("alter system set session_preload_libraries = 'auto_explain'");
        execute("alter system set auto_explain.log_min_duration = " + millis);
        newConnections();
    }

    /** Undoes {@link #explain}. */
    public void explainNothing() throws SQLException, IOException {
        execute("alter system reset session_preload_libraries");
        execute("alter system reset auto_explain.log_min_duration");
        newConnections();
    }

    private void newConnections() throws SQLException, IOException {
        execute("select pg_reload_conf()");
        execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'journey' and state = 'idle'");
        // a pool looks whether a connection lives only when it has not been used for a while
        Pause.of(Duration.ofSeconds(3));
    }

    private void await(String countOfReasons, Instant until) throws SQLException, IOException {
        while (number(countOfReasons) > 0 && Instant.now().isBefore(until)) {
            Pause.of(Duration.ofMillis(50));
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
