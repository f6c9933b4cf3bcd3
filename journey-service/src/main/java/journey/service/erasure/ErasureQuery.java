package journey.service.erasure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import journey.domain.ReferenceId;
import journey.service.scope.ScopedSql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ErasureQuery {

    private static final String EXTENT = ScopedSql.read(ErasureQuery.class, "extent.sql");

    private final JdbcClient jdbc;

    ErasureQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Extent> extent(String customer) {
        return jdbc.sql(EXTENT)
                .param("id", ReferenceId.ofCustomer(customer))
                .param("reference", customer)
                .query((row, number) -> extent(row))
                .optional();
    }

    private static Extent extent(ResultSet row) throws SQLException {
        OffsetDateTime since = row.getObject("since", OffsetDateTime.class);
        return new Extent(
                row.getString("reference"),
                row.getString("name"),
                row.getLong("transactions"),
                since == null ? null : since.toInstant(),
                row.getLong("touchpoints"),
                row.getLong("notes"),
                row.getLong("answers"),
                row.getLong("comments"),
                List.of((String[]) row.getArray("same_person").getArray()));
    }
}
