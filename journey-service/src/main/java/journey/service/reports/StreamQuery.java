package journey.service.reports;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import javax.sql.DataSource;
import journey.service.database.CopyRows;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.stereotype.Repository;

/**
 * Reads any number of rows in constant memory, by COPY. It has few connections of its own, so that downloads, which may
 * take as long as their readers please, never take one from a page.
 */
@Repository
class StreamQuery implements DisposableBean {

    /** Downloads at a time; the others wait. */
    static final int AT_ONCE = 4;

    private static final long PATIENCE_MILLIS = 20_000;
    private static final long IDLE_MILLIS = 60_000;

    private final @Nullable HikariDataSource pool;
    private final DataSource own;

    StreamQuery(DataSource source) throws SQLException {
        this.pool = source.isWrapperFor(HikariDataSource.class)
                ? new HikariDataSource(like(source.unwrap(HikariDataSource.class)))
                : null;
        this.own = pool == null ? source : pool;
    }

    private static HikariConfig like(HikariDataSource pages) {
        HikariConfig config = new HikariConfig();
        pages.copyStateTo(config);
        config.setPoolName("exports");
        config.setMaximumPoolSize(AT_ONCE);
        config.setMinimumIdle(0);
        config.setIdleTimeout(IDLE_MILLIS);
        config.setConnectionTimeout(PATIENCE_MILLIS);
        // begins with the first download
        config.setInitializationFailTimeout(-1);
        return config;
    }

    /**
     * Reads rows as of one moment.
     *
     * @throws BusyException if as many others are still at it after a while
     */
    void each(String sql, Map<String, @Nullable Object> parameters, CopyRows.Handler row) {
        try (Connection connection = own.getConnection()) {
            boolean whole = false;
            try {
                CopyRows.each(connection, sql, parameters, row);
                whole = true;
            } finally {
                if (!whole && pool != null) {
                    // its rows are still on their way: nobody else may have this connection
                    pool.evictConnection(connection);
                }
            }
        } catch (SQLTransientConnectionException allTaken) {
            throw new BusyException(allTaken);
        } catch (SQLException failed) {
            throw new UncategorizedSQLException("report", sql, failed);
        }
    }

    @Override
    public void destroy() {
        if (pool != null) {
            pool.close();
        }
    }
}
