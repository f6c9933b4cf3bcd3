package journey.bench.run.reference;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * A table like the product's own of touchpoints, with the same indexes and storage settings, in the same database. It
 * begins with the same rows.
 */
public final class TouchpointCopy {

    public static final String TABLE = "bench.touchpoint";

    private final Server server;
    private final double rowsPerSecond;

    private TouchpointCopy(Server server, double rowsPerSecond) {
        this.server = server;
        this.rowsPerSecond = rowsPerSecond;
    }

    /** Makes it with all rows of the product's table, by one COPY from a file. */
    public static TouchpointCopy of(Server server, Path folder) throws SQLException, IOException {
        server.execute("drop schema if exists bench cascade");
        server.execute("create schema bench");
        server.execute("create table " + TABLE + " (like public.touchpoint including all)");
        String settings = server.text("select coalesce(array_to_string(reloptions, ', '), '') from pg_class"
                + " where oid = 'public.touchpoint'::regclass");
        if (!settings.isEmpty()) {
            server.execute("alter table " + TABLE + " set (" + settings + ")");
        }
        Path file = folder.resolve("base-rows.csv");
        try {
            export(server, "public.touchpoint", file);
            server.settle();
            long begin = System.nanoTime();
            long rows = server.copyIn(TABLE, file);
            return new TouchpointCopy(server, rows / seconds(begin));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** How fast its first rows went in. */
    public double rowsPerSecond() {
        return rowsPerSecond;
    }

    /**
     * Writes the rows that the product has stored of transactions recorded since, as they are in its table and in the
     * order in which they are there.
     *
     * @param since by the database's clock
     * @return how many they are
     */
    public long exportSince(String since, Path file) throws SQLException, IOException {
        // workers in parallel would mix the order up
        server.execute("set max_parallel_workers_per_gather = 0");
        long rows = export(
                server,
                "(select p.* from touchpoint p join transaction t on t.transaction_id = p.transaction_id"
                        + " where t.recorded_at >= '" + since + "')",
                file);
        server.execute("reset max_parallel_workers_per_gather");
        return rows;
    }

    private static long export(Server server, String source, Path file) throws SQLException, IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            return server.copyOut(source, out);
        }
    }

    /**
     * Copies a file of rows in.
     *
     * @return rows a second
     */
    public double copyIn(Path file) throws SQLException, IOException {
        long begin = System.nanoTime();
        long rows = server.copyIn(TABLE, file);
        return rows / seconds(begin);
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
