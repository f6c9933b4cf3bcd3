package journey.service.everything;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import journey.service.everything.rules.StepYield;
import journey.service.rollup.CountedSql;
import journey.service.rollup.Grain;
import journey.service.scope.Scope;
import journey.service.scope.ScopedSql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StepsQuery {

    private static final String SQL = ScopedSql.read(StepsQuery.class, "steps.sql");

    private final JdbcClient jdbc;
    private final CountedSql counted;

    StepsQuery(JdbcClient jdbc, CountedSql counted) {
        this.jdbc = jdbc;
        this.counted = counted;
    }

    List<StepResult> steps(Scope scope) {
        CountedSql.Question question = counted.question(SQL, scope, Grain.MONTH);
        return jdbc.sql(question.sql())
                .params(question.parameters())
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
