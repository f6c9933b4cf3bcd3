package journey.service.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import journey.domain.ReferenceId;
import journey.domain.ReferenceText;
import journey.service.scope.LikePattern;
import journey.service.scope.ScopedSql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CustomerQuery {

    private static final String SEARCH = ScopedSql.read(CustomerQuery.class, "search.sql");
    private static final String LATEST = ScopedSql.read(CustomerQuery.class, "latest.sql");

    /** So many transactions a customer are looked at first for who was seen last. */
    private static final int TRANSACTIONS_EACH = 5;

    /** Where that is too few, so many times as many are. */
    private static final int DEEPER = 8;

    /** From so many of each plan on it is cheaper to look at all. */
    private static final int DEEPEST = 100_000;

    private final JdbcClient jdbc;

    CustomerQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The customer of this reference, as it is written or else as references are stored. */
    Optional<CustomerView> customer(String reference) {
        Optional<CustomerView> found = written(reference);
        String stored = ReferenceText.of(reference);
        return found.isPresent() || stored.equals(reference) ? found : written(stored);
    }

    private Optional<CustomerView> written(String reference) {
        return chosen("c.customer_id = :id", 0, 1)
                .param("id", ReferenceId.ofCustomer(reference))
                .query((row, number) -> view(row))
                .list()
                .stream()
                .filter(customer -> customer.reference().equals(reference))
                .findFirst();
    }

    /** Customers whose reference begins so or whose name contains it; the last one seen first. */
    List<CustomerView> search(String text, int offset, int limit) {
        return chosen("c.reference ilike :beginning or c.name ilike :containing", offset, limit)
                .param("beginning", LikePattern.startingWith(text))
                .param("containing", LikePattern.containing(text))
                .query((row, number) -> view(row))
                .list();
    }

    /** All customers, the last one seen first; those who were never seen come last. */
    List<CustomerView> latest(int offset, int limit) {
        int wanted = offset + limit;
        for (int depth = TRANSACTIONS_EACH * wanted; depth <= DEEPEST; depth *= DEEPER) {
            List<Long> seen = jdbc.sql(LATEST)
                    .param("depth", depth)
                    .param("limit", wanted)
                    .query(Long.class)
                    .list();
            if (seen.size() == wanted) {
                return chosen("c.customer_id = any(:page)", 0, limit)
                        .param("page", seen.subList(offset, wanted).toArray(Long[]::new))
                        .query((row, number) -> view(row))
                        .list();
            }
        }
        return chosen("true", offset, limit).query((row, number) -> view(row)).list();
    }

    private JdbcClient.StatementSpec chosen(String condition, int offset, int limit) {
        return jdbc.sql(SEARCH.replace("{{chosen}}", condition))
                .param("limit", limit)
                .param("offset", offset);
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
