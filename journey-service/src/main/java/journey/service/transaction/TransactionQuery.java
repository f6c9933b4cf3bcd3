package journey.service.transaction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import journey.domain.ReferenceId;
import journey.domain.transaction.Grade;
import journey.domain.transaction.Shape;
import journey.domain.transaction.Status;
import journey.domain.transaction.Verdict;
import journey.service.scope.LikePattern;
import journey.service.scope.Scope;
import journey.service.scope.ScopedSql;
import journey.service.scoring.rules.TransactionScore;
import journey.service.transaction.TransactionFilter.Order;
import journey.service.transaction.TransactionService.Suggestion;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TransactionQuery {

    private final JdbcClient jdbc;

    TransactionQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From one instant to before another; null: without end. */
    record Between(@Nullable Instant from, @Nullable Instant to) {

        private String fromText() {
            return from == null ? "-infinity" : from.toString();
        }

        private String toText() {
            return to == null ? "infinity" : to.toString();
        }
    }

    /** @param times when those began among which is sought; they do not overlap */
    List<TransactionLine> list(Scope scope, TransactionFilter filter, List<Between> times, int offset, int limit) {
        return asked("list.sql", scope, filter)
                .param("begins", times.stream().map(Between::fromText).toArray(String[]::new))
                .param("ends", times.stream().map(Between::toText).toArray(String[]::new))
                .param("ranked_from", TransactionScore.LEAST_COVERAGE)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> line(row))
                .list();
    }

    long count(Scope scope, TransactionFilter filter) {
        return asked("count.sql", scope, filter).query(Long.class).single();
    }

    List<OpenCount> open(Scope scope, Instant dueBy) {
        return jdbc.sql(ScopedSql.readScoped(TransactionQuery.class, "open.sql", scope))
                .params(ScopedSql.parameters(scope))
                .param("due", OffsetDateTime.ofInstant(dueBy, ZoneOffset.UTC))
                .query(OpenCount.class)
                .list();
    }

    List<ShapeCount> shapes(Scope scope) {
        return jdbc.sql(ScopedSql.readScoped(TransactionQuery.class, "shapes.sql", scope))
                .params(ScopedSql.parameters(scope))
                .query((row, number) ->
                        new ShapeCount(Shape.valueOf(row.getString("shape")), row.getLong("transactions")))
                .list();
    }

    List<UnplannedContact> unplanned(List<TransactionLine> transactions) {
        Long[] ids = transactions.stream()
                .map(line -> ReferenceId.ofTransaction(line.reference()))
                .toArray(Long[]::new);
        return jdbc.sql(ScopedSql.read(TransactionQuery.class, "unplanned.sql"))
                .param("ids", ids)
                .query(UnplannedContact.class)
                .list();
    }

    List<TransactionLine> ofCustomer(String customer, int limit) {
        return jdbc.sql(ScopedSql.read(TransactionQuery.class, "customer.sql"))
                .param("customer", ReferenceId.ofCustomer(customer))
                .param("limit", limit)
                .query((row, number) -> line(row))
                .list();
    }

    List<Suggestion> startingWith(String beginning, int limit) {
        return jdbc.sql(ScopedSql.read(TransactionQuery.class, "suggest.sql"))
                .param("beginning", LikePattern.startingWith(beginning))
                .param("limit", limit)
                .query(Suggestion.class)
                .list();
    }

    private JdbcClient.StatementSpec asked(String file, Scope scope, TransactionFilter filter) {
        TransactionConditions conditions = TransactionConditions.of(filter);
        String sql = ScopedSql.readScoped(TransactionQuery.class, file, scope)
                .replace("{{filter}}", conditions.sql())
                .replace("{{order}}", order(filter.order()));
        return jdbc.sql(sql).params(ScopedSql.parameters(scope)).params(conditions.parameters());
    }

    private static String order(Order order) {
        return switch (order) {
            case LATEST -> "t.started_at desc";
            case OLDEST -> "t.started_at";
            case WORST -> "t.coverage < :ranked_from, t.score nulls last";
            case BEST -> "t.coverage < :ranked_from, t.score desc nulls last";
        };
    }

    private static TransactionLine line(ResultSet row) throws SQLException {
        String grade = row.getString("grade");
        return new TransactionLine(
                row.getString("reference"),
                row.getString("reference_label"),
                row.getString("journey"),
                row.getInt("version"),
                row.getString("customer"),
                row.getString("customer_name"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                Status.valueOf(row.getString("state")),
                Verdict.valueOf(row.getString("verdict")),
                row.getObject("score", Double.class),
                grade == null ? null : Grade.valueOf(grade),
                Shape.valueOf(row.getString("shape")),
                row.getDouble("coverage"),
                row.getObject("first_failing", Integer.class),
                row.getString("step_verdicts"));
    }
}
