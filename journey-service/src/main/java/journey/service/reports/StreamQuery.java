package journey.service.reports;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads any number of rows in constant memory: by a cursor of the server, in its binary form. */
@Repository
class StreamQuery {

    private static final int ROWS_A_FETCH = 2_000;

    private final NamedParameterJdbcTemplate jdbc;

    StreamQuery(DataSource source) {
        JdbcTemplate template = new Streaming(source);
        template.setFetchSize(ROWS_A_FETCH);
        this.jdbc = new NamedParameterJdbcTemplate(template);
    }

    /** Needs a transaction around it: without one the driver reads all rows at once. */
    void each(String sql, Map<String, @Nullable Object> parameters, RowCallbackHandler row) {
        jdbc.query(sql, parameters, row);
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
