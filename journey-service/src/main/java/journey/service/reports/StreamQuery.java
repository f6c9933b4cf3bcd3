package journey.service.reports;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads any number of rows in constant memory: by a cursor of the server, in its binary form. It has few connections of
 * its own, so that downloads, which may take as long as their readers please, never take one from a page.
 */
@Repository
class StreamQuery implements DisposableBean {

    /** Downloads at a time; the others wait. */
    static final int AT_ONCE = 4;

    private static final long PATIENCE_MILLIS = 20_000;
    private static final long IDLE_MILLIS = 60_000;

    private static final int ROWS_A_FETCH = 2_000;

    private final @Nullable HikariDataSource pool;
    private final NamedParameterJdbcTemplate jdbc;
    private final TransactionTemplate snapshot;

    StreamQuery(DataSource source) throws SQLException {
        this.pool = source.isWrapperFor(HikariDataSource.class)
                ? new HikariDataSource(like(source.unwrap(HikariDataSource.class)))
                : null;
        DataSource own = pool == null ? source : pool;
        JdbcTemplate template = new Streaming(own);
        template.setFetchSize(ROWS_A_FETCH);
        this.jdbc = new NamedParameterJdbcTemplate(template);
        this.snapshot = new TransactionTemplate(new DataSourceTransactionManager(own));
        this.snapshot.setReadOnly(true);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
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
    void each(String sql, Map<String, @Nullable Object> parameters, RowCallbackHandler row) {
        try {
            // the driver reads by a cursor in a transaction only; without one, all rows at once
            snapshot.executeWithoutResult(status -> jdbc.query(sql, parameters, row));
        } catch (CannotCreateTransactionException allTaken) {
            throw new BusyException(allTaken);
        }
    }

    @Override
    public void destroy() {
        if (pool != null) {
            pool.close();
        }
    }

    private static final class Streaming extends JdbcTemplate {

        /** The driver's sign for: binary from the first execution on. */
        private static final int BINARY_AT_ONCE = -1;

        Streaming(DataSource source) {
            super(source);
        }

        @Override
        protected void applyStatementSettings(Statement statement) throws SQLException {
            super.applyStatementSettings(statement);
            if (statement instanceof PreparedStatement && statement.isWrapperFor(PGStatement.class)) {
                statement.unwrap(PGStatement.class).setPrepareThreshold(BINARY_AT_ONCE);
            }
        }
    }
}
