package journey.service.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import journey.domain.ReferenceId;
import journey.service.scope.ScopedSql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CustomerQuery {

    private static final String SEARCH = ScopedSql.read(CustomerQuery.class, "search.sql");

    private final JdbcClient jdbc;

    CustomerQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<CustomerView> customer(String reference) {
        return find(ReferenceId.ofCustomer(reference), "", 0, 1).stream()
                .filter(customer -> customer.reference().equals(reference))
                .findFirst();
    }

    List<CustomerView> search(String text, int offset, int limit) {
        return find(null, text, offset, limit);
    }

    private List<CustomerView> find(@Nullable Long id, String text, int offset, int limit) {
        return jdbc.sql(SEARCH)
                .param("id", id)
                .param("text", text)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> view(row))
                .list();
    }

    private static CustomerView view(ResultSet row) throws SQLException {
        return new CustomerView(
                row.getString("reference"),
                row.getString("name"),
                row.getString("segment"),
                row.getString("kind"),
                row.getString("status"),
                instant(row, "lost_at"),
                row.getString("lost_reason"),
                row.getString("same_as"),
                row.getLong("transactions"),
                row.getLong("well"),
                row.getLong("not_well"),
                instant(row, "last_seen"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
