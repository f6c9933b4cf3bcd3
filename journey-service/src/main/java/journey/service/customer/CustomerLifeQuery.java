package journey.service.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import journey.domain.ReferenceId;
import journey.service.customer.CustomerLife.Said;
import journey.service.scope.ScopedSql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CustomerLifeQuery {

    private static final String LIFE = ScopedSql.read(CustomerLifeQuery.class, "life.sql");
    private static final String SAID = ScopedSql.read(CustomerLifeQuery.class, "said.sql");

    private final JdbcClient jdbc;

    CustomerLifeQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    CustomerLife life(String customer, int answers) {
        long id = ReferenceId.ofCustomer(customer);
        List<Said> said = jdbc.sql(SAID)
                .param("customer", id)
                .param("limit", answers)
                .query((row, number) -> said(row))
                .list();
        return jdbc.sql(LIFE)
                .param("customer", id)
                .query((row, number) -> new CustomerLife(
                        row.getLong("transactions"),
                        row.getLong("open"),
                        instant(row, "first_seen"),
                        row.getLong("touchpoints"),
                        said))
                .single();
    }

    private static Said said(ResultSet row) throws SQLException {
        return new Said(
                row.getString("reference"),
                row.getString("journey"),
                instant(row, "answered_at"),
                row.getObject("everything", Boolean.class),
                List.of((String[]) row.getArray("not_well").getArray()),
                row.getObject("overall", Integer.class),
                row.getObject("return_intent", Integer.class),
                row.getString("comment"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
