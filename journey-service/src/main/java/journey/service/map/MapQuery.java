package journey.service.map;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import journey.service.map.StepLane.Feeling;
import journey.service.map.StepLane.Source;
import journey.service.rollup.CountedPaths;
import journey.service.rollup.CountedSql;
import journey.service.rollup.Grain;
import journey.service.rollup.rules.ClassCounts;
import journey.service.rollup.rules.Quantile;
import journey.service.rollup.rules.Subject;
import journey.service.rollup.rules.WaitBuckets;
import journey.service.rollup.rules.WordKind;
import journey.service.scope.Scope;
import journey.service.scope.ScopedSql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MapQuery {

    private static final String STEPS = ScopedSql.read(MapQuery.class, "steps.sql");
    private static final String TOLD = ScopedSql.read(MapQuery.class, "told.sql");
    private static final int QUARTERS = 4;
    private static final double QUARTER = 0.25;

    /** A quarter of 0 to 100. */
    private static final double POINTS = 25;

    private static final double HUNDREDTHS = 100;

    private final JdbcClient jdbc;
    private final CountedSql counted;
    private final CountedPaths paths;

    MapQuery(JdbcClient jdbc, CountedSql counted, CountedPaths paths) {
        this.jdbc = jdbc;
        this.counted = counted;
        this.paths = paths;
    }

    List<StepLane> steps(Scope scope) {
        Map<Integer, ClassCounts> waits = waits(scope);
        return asked(STEPS, scope).query((row, number) -> lane(row, waits)).list();
    }

    private Map<Integer, ClassCounts> waits(Scope scope) {
        Map<Integer, ClassCounts> waits = new HashMap<>();
        paths.of(scope, Subject.WAIT)
                .values()
                .forEach(ofVersion -> ofVersion
                        .waits()
                        .forEach((wait, counts) -> waits.computeIfAbsent(wait.from(), position -> new ClassCounts())
                                .add(counts)));
        return waits;
    }

    Map<WordKind, List<StepCount>> told(Scope scope) {
        Map<WordKind, List<StepCount>> told = new EnumMap<>(WordKind.class);
        asked(TOLD, scope).query(row -> {
            told.computeIfAbsent(WordKind.ofNumber(row.getInt("kind")), kind -> new ArrayList<>())
                    .add(new StepCount(position(row), row.getString("what"), row.getLong("touchpoints")));
        });
        return told;
    }

    private JdbcClient.StatementSpec asked(String text, Scope scope) {
        CountedSql.Question question = counted.question(text, scope, Grain.MONTH);
        return jdbc.sql(question.sql()).params(question.parameters());
    }

    List<StepCount> words(Scope scope) {
        return jdbc.sql(ScopedSql.readScoped(MapQuery.class, "words.sql", scope))
                .params(ScopedSql.parameters(scope))
                .query((row, number) -> new StepCount(position(row), row.getString("comment"), row.getLong("comments")))
                .list();
    }

    private static StepLane lane(ResultSet row, Map<Integer, ClassCounts> waits) throws SQLException {
        NavigableMap<Integer, Long> wait =
                waits.getOrDefault(row.getInt("position"), new ClassCounts()).byClass();
        return new StepLane(
                row.getInt("position"),
                row.getLong("volume"),
                feeling(row),
                row.getLong("scored") == 0 ? null : row.getLong("score_sum") / HUNDREDTHS / row.getLong("scored"),
                row.getLong("promised"),
                row.getLong("kept"),
                row.getLong("broken"),
                promise(row),
                seconds(WaitBuckets.quantile(wait, 0.5)),
                seconds(WaitBuckets.quantile(wait, 0.9)));
    }

    private static @Nullable Feeling feeling(ResultSet row) throws SQLException {
        NavigableMap<Integer, Long> quarters = new TreeMap<>();
        for (int quarter = 0; quarter <= QUARTERS; quarter++) {
            quarters.put(quarter, row.getLong("feeling_" + (quarter + 1)));
        }
        long count = quarters.values().stream().mapToLong(Long::longValue).sum();
        Source all = Source.of(row.getLong("how_sum") / HUNDREDTHS, count);
        // satisfaction as it was said, 1 to 5, on 0 to 100
        long said = row.getLong("said");
        return all == null
                ? null
                : new Feeling(
                        all.mean(),
                        Quantile.of(quarters.keySet(), quarters::get, quarter -> quarter, count, QUARTER) * POINTS,
                        Quantile.of(quarters.keySet(), quarters::get, quarter -> quarter, count, 1 - QUARTER) * POINTS,
                        count,
                        Source.of((row.getLong("said_sum") - said) * POINTS, said),
                        Source.of(row.getLong("seen_sum") / HUNDREDTHS, row.getLong("seen")));
    }

    private static @Nullable Integer position(ResultSet row) throws SQLException {
        int position = row.getInt("position");
        return row.wasNull() ? null : position;
    }

    private static @Nullable Duration promise(ResultSet row) throws SQLException {
        long seconds = row.getLong("promise_seconds");
        return row.wasNull() ? null : Duration.ofSeconds(seconds);
    }

    private static @Nullable Duration seconds(double seconds) {
        return Double.isNaN(seconds) ? null : Duration.ofSeconds(Math.round(seconds));
    }
}
