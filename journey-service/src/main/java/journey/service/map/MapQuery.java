package journey.service.map;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import journey.service.scope.Scope;
import journey.service.scope.ScopedSql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MapQuery {

    private final JdbcClient jdbc;

    MapQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<StepLane> steps(Scope scope) {
        return jdbc.sql(ScopedSql.readScoped(MapQuery.class, "steps.sql"))
                .params(ScopedSql.parameters(scope))
                .query((row, number) -> lane(row))
                .list();
    }

    List<StepCount> counts(String file, String column, Scope scope) {
        return jdbc.sql(ScopedSql.readScoped(MapQuery.class, file))
                .params(ScopedSql.parameters(scope))
                .query((row, number) -> new StepCount(position(row), row.getString(column), row.getLong("touchpoints")))
                .list();
    }

    List<StepCount> words(Scope scope) {
        return jdbc.sql(ScopedSql.readScoped(MapQuery.class, "words.sql"))
                .params(ScopedSql.parameters(scope))
                .query((row, number) -> new StepCount(position(row), row.getString("comment"), row.getLong("comments")))
                .list();
    }

    private static StepLane lane(ResultSet row) throws SQLException {
        return new StepLane(
                row.getInt("position"),
                row.getLong("volume"),
                number(row, "feeling"),
                number(row, "feeling_low"),
                number(row, "feeling_high"),
                number(row, "score"),
                row.getLong("promised"),
                row.getLong("kept"),
                seconds(row, "promise_seconds"),
                seconds(row, "median_wait"),
                seconds(row, "ninetieth_wait"));
    }

    private static @Nullable Integer position(ResultSet row) throws SQLException {
        int position = row.getInt("position");
        return row.wasNull() ? null : position;
    }

    private static @Nullable Double number(ResultSet row, String column) throws SQLException {
        double number = row.getDouble(column);
        return row.wasNull() ? null : number;
    }

    private static @Nullable Duration seconds(ResultSet row, String column) throws SQLException {
        Double seconds = number(row, column);
        return seconds == null ? null : Duration.ofSeconds(Math.round(seconds));
    }
}
