package journey.service.touchpoint;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import journey.domain.touchpoint.Moment;
import journey.domain.transaction.Verdict;
import journey.service.scope.Scope;
import journey.service.scope.ScopedSql;
import journey.service.touchpoint.TouchpointFilter.Promise;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TouchpointQuery {

    private static final String BEHIND = ScopedSql.read(TouchpointQuery.class, "behind.sql");
    private static final String DUE = ScopedSql.read(TouchpointQuery.class, "due.sql");
    private static final String BEFORE = ScopedSql.read(TouchpointQuery.class, "before.sql");
    private static final String BY_TRANSACTION =
            "started_at desc, transaction_id, occurred_at nulls last, step_id, occurrence";
    private static final String BY_OWN_TIME =
            "occurred_at desc nulls last, transaction_id, step_id desc, occurrence desc";
    private static final String AFTER = ScopedSql.read(TouchpointQuery.class, "after.sql");

    private final JdbcClient jdbc;

    TouchpointQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<TouchpointLine> list(Scope scope, TouchpointFilter filter, int offset, int limit) {
        return asked("list.sql", scope, filter)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> line(row))
                .list();
    }

    long count(Scope scope, TouchpointFilter filter) {
        return asked("count.sql", scope, filter).query(Long.class).single();
    }

    private JdbcClient.StatementSpec asked(String file, Scope scope, TouchpointFilter filter) {
        boolean isOfOwnTime = filter.time() == TouchpointFilter.Time.HAPPENED;
        Scope ofTransactions = isOfOwnTime ? scope.between(null, null) : scope;
        Map<String, @Nullable Object> parameters = new HashMap<>(ScopedSql.parameters(ofTransactions));
        String conditions = conditions(filter, parameters) + (isOfOwnTime ? period(scope, parameters) : "");
        String sql = ScopedSql.readScoped(TouchpointQuery.class, file, ofTransactions)
                .replace("{{order}}", isOfOwnTime ? BY_OWN_TIME : BY_TRANSACTION)
                .replace("{{behind}}", BEHIND.replace("{{filter}}", conditions))
                .replace("{{due}}", DUE);
        return jdbc.sql(sql).params(parameters);
    }

    /** The period as conditions on when a touchpoint happened. */
    private static String period(Scope scope, Map<String, @Nullable Object> parameters) {
        String period = "";
        if (scope.from() != null) {
            parameters.put("happened_from", OffsetDateTime.ofInstant(scope.from(), ZoneOffset.UTC));
            period += "\n    and p.occurred_at >= :happened_from";
        }
        if (scope.to() != null) {
            parameters.put("happened_to", OffsetDateTime.ofInstant(scope.to(), ZoneOffset.UTC));
            period += "\n    and p.occurred_at < :happened_to";
        }
        return period;
    }

    private static String conditions(TouchpointFilter filter, Map<String, @Nullable Object> parameters) {
        List<String> conditions = new ArrayList<>();
        if (filter.asksForHappened()) {
            conditions.add("p.occurred_at is not null and p.applicable is distinct from false");
        }
        if (filter.step() != null) {
            conditions.add("p.step_id = (select term_id from term where kind = 'STEP' and code = :step)");
            parameters.put("step", filter.step());
        }
        if (filter.unplanned()) {
            conditions.add("s.position is null");
        }
        if (TouchpointFilter.UNASSIGNED.equals(filter.cause())) {
            conditions.add("c.position is null");
        } else if (filter.cause() != null) {
            conditions.add("c.position is not null"
                    + " and c.step_id = (select term_id from term where kind = 'STEP' and code = :cause)");
            parameters.put("cause", filter.cause());
        }
        if (filter.moment() != null) {
            conditions.add("p.moment = :moment and s.position is not null");
            parameters.put("moment", filter.moment().name());
        }
        if (filter.via() != null) {
            conditions.add("p.channel_id = (select term_id from term where kind = 'CHANNEL' and code = :via)");
            parameters.put("via", filter.via());
        }
        if (filter.promise() != null) {
            conditions.add("p.done is distinct from false and p.occurred_at "
                    + (filter.promise() == Promise.KEPT ? "<=" : ">") + " " + DUE);
        }
        if (filter.follows() != null) {
            conditions.add("(" + BEFORE + ") = (select term_id from term where kind = 'STEP' and code = :follows)");
            parameters.put("follows", filter.follows());
        }
        if (filter.place() != null) {
            conditions.add("not exists (" + (filter.place() == TouchpointFilter.Place.FIRST ? BEFORE : AFTER) + ")");
        }
        return conditions.isEmpty() ? "true" : String.join("\n    and ", conditions);
    }

    private static TouchpointLine line(ResultSet row) throws SQLException {
        String verdict = row.getString("verdict");
        String moment = row.getString("moment");
        return new TouchpointLine(
                row.getString("transaction"),
                row.getString("customer"),
                row.getString("customer_name"),
                row.getString("step"),
                row.getString("name"),
                time(row, "occurred_at"),
                time(row, "due_at"),
                row.getString("channel"),
                row.getString("department"),
                row.getString("employee"),
                verdict == null ? null : Verdict.valueOf(verdict),
                moment == null ? null : Moment.valueOf(moment),
                row.getString("caused_by"),
                row.getString("note"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
