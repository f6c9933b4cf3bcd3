package journey.service.everything;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import journey.domain.journey.Definition;
import journey.domain.journey.Step;
import journey.service.everything.rules.StepYield;
import journey.service.journey.JourneyService;
import journey.service.rollup.CountedSql;
import journey.service.rollup.Grain;
import journey.service.scope.Scope;
import journey.service.scope.ScopedSql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StepsQuery {

    private static final String WEEKS = ScopedSql.read(StepsQuery.class, "weeks.sql");
    private static final String SQL = ScopedSql.read(StepsQuery.class, "steps.sql");

    private final JdbcClient jdbc;
    private final CountedSql counted;
    private final JourneyService journeys;

    StepsQuery(JdbcClient jdbc, CountedSql counted, JourneyService journeys) {
        this.jdbc = jdbc;
        this.counted = counted;
        this.journeys = journeys;
    }

    List<StepResult> steps(Scope scope) {
        CountedSql.Question question = counted.question(SQL, scope, Grain.MONTH);
        return jdbc.sql(question.sql())
                .params(question.parameters())
                .query((row, number) -> result(row))
                .list();
    }

    List<StepWeek> weeks(Scope scope, @Nullable Integer position) {
        CountedSql.Question question = counted.question(WEEKS, scope, Grain.WEEK);
        return jdbc.sql(question.sql())
                .params(question.parameters())
                .param("position", position)
                .query((row, number) -> week(row))
                .list();
    }

    private StepWeek week(ResultSet row) throws SQLException {
        Definition plan = journeys.blueprint(row.getInt("blueprint_id")).definition();
        int position = row.getInt("position");
        Step step = plan.steps().get(position);
        return new StepWeek(
                row.getInt("blueprint_id"),
                plan.code(),
                position,
                step.code(),
                step.name(),
                Objects.requireNonNull(row.getObject("monday", LocalDate.class)),
                new StepYield(row.getLong("well"), row.getLong("not_well"), row.getLong("unknown")));
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
