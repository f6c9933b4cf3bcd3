package journey.service.everything;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import journey.service.everything.rules.StepYield;
import journey.service.scope.Scope;
import journey.service.scope.ScopedSql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StepsQuery {

    private static final String SQL = ScopedSql.readScoped(StepsQuery.class, "steps.sql");

    private final JdbcClient jdbc;

    StepsQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<StepResult> steps(Scope scope) {
        return jdbc.sql(SQL)
                .params(ScopedSql.parameters(scope))
                .query((row, number) -> result(row))
                .list();
    }

    private static StepResult result(ResultSet row) throws SQLException {
        return new StepResult(
                row.getString("journey"),
                row.getInt("version"),
                row.getString("step"),
                new StepYield(row.getLong("well"), row.getLong("not_well"), row.getLong("unknown")),
                row.getDouble("target"),
                row.getString("name"),
                row.getString("stage"),
                row.getString("department"),
                row.getInt("position"));
    }
}
