package journey.service.transaction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import journey.domain.ReferenceId;
import journey.domain.transaction.Grade;
import journey.domain.transaction.Shape;
import journey.domain.transaction.Status;
import journey.domain.transaction.Verdict;
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

    private static final String FILTER = ScopedSql.read(TransactionQuery.class, "filter.sql");

    private final JdbcClient jdbc;

    TransactionQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<TransactionLine> list(Scope scope, TransactionFilter filter, int offset, int limit) {
        return jdbc.sql(sql("list.sql").replace("{{order}}", order(filter.order())))
                .params(parameters(scope, filter))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> line(row))
                .list();
    }

    long count(Scope scope, TransactionFilter filter) {
        return jdbc.sql(sql("count.sql"))
                .params(parameters(scope, filter))
                .query(Long.class)
                .single();
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
                .param("beginning", beginning)
                .param("limit", limit)
                .query(Suggestion.class)
                .list();
    }

    private static String sql(String file) {
        return ScopedSql.readScoped(TransactionQuery.class, file).replace("{{filter}}", FILTER);
    }

    private static String order(Order order) {
        return switch (order) {
            case LATEST -> "t.started_at desc";
            case OLDEST -> "t.started_at";
            case WORST -> "t.coverage < :ranked_from, t.score nulls last";
            case BEST -> "t.coverage < :ranked_from, t.score desc nulls last";
        };
    }

    private static Map<String, @Nullable Object> parameters(Scope scope, TransactionFilter filter) {
        Map<String, @Nullable Object> parameters = ScopedSql.parameters(scope);
        parameters.put(
                "verdict", filter.verdict() == null ? null : filter.verdict().name());
        parameters.put("step", filter.step());
        parameters.put(
                "stepVerdict",
                filter.stepVerdict() == null
                        ? null
                        : filter.stepVerdict().name().substring(0, 1));
        parameters.put("ranked_from", TransactionScore.LEAST_COVERAGE);
        parameters.put("failing", filter.failing());
        parameters.put("only", filter.only());
        parameters.put("reference", filter.reference());
        return parameters;
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
