package journey.service.flow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import journey.domain.journey.Blueprint;
import journey.service.flow.rules.PlannedPath;
import journey.service.journey.JourneyService;
import journey.service.rollup.CountedSql;
import journey.service.rollup.Grain;
import journey.service.rollup.rules.WaitBuckets;
import journey.service.scope.Scope;
import journey.service.scope.ScopedSql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FlowQuery {

    private static final String PAIRS = ScopedSql.read(FlowQuery.class, "pairs.sql");

    private static final Comparator<FlowPair> BY_COUNT = Comparator.comparing(FlowPair::journey)
            .thenComparing(FlowPair::version)
            .thenComparing(Comparator.comparing(FlowPair::count).reversed())
            .thenComparing(pair -> String.valueOf(pair.from()))
            .thenComparing(pair -> String.valueOf(pair.to()));

    private final JdbcClient jdbc;
    private final CountedSql counted;
    private final JourneyService journeys;

    FlowQuery(JdbcClient jdbc, CountedSql counted, JourneyService journeys) {
        this.jdbc = jdbc;
        this.counted = counted;
        this.journeys = journeys;
    }

    private record Key(
            int blueprintId,
            @Nullable String from,
            @Nullable String to) {}

    List<FlowPair> pairs(Scope scope) {
        CountedSql.Question question = counted.question(PAIRS, scope, Grain.MONTH);
        Map<Key, NavigableMap<Integer, Long>> counts = new HashMap<>();
        jdbc.sql(question.sql()).params(question.parameters()).query(row -> {
            Key key = new Key(row.getInt("blueprint_id"), row.getString("from_step"), row.getString("to_step"));
            counts.computeIfAbsent(key, pair -> new TreeMap<>()).put(row.getInt("bucket"), row.getLong("pairs"));
        });
        List<FlowPair> pairs = new ArrayList<>();
        counts.forEach((key, buckets) -> pairs.add(pair(key, buckets)));
        pairs.sort(BY_COUNT);
        return pairs;
    }

    private FlowPair pair(Key key, NavigableMap<Integer, Long> buckets) {
        Blueprint blueprint = journeys.blueprint(key.blueprintId);
        NavigableMap<Integer, Long> waits = buckets.tailMap(WaitBuckets.NONE, false);
        return new FlowPair(
                blueprint.definition().code(),
                blueprint.version(),
                key.from,
                key.to,
                buckets.values().stream().mapToLong(Long::longValue).sum(),
                wait(waits, 0.5),
                wait(waits, 0.9),
                PlannedPath.leads(blueprint.definition(), key.from, key.to));
    }

    private static @Nullable Duration wait(NavigableMap<Integer, Long> waits, double p) {
        double seconds = WaitBuckets.quantile(waits, p);
        return Double.isNaN(seconds) ? null : Duration.ofSeconds(Math.round(seconds));
    }
}
