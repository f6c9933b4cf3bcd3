package journey.service.flow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import journey.domain.journey.Blueprint;
import journey.service.flow.rules.DeviationKind;
import journey.service.flow.rules.Order;
import journey.service.flow.rules.PlannedPath;
import journey.service.journey.JourneyService;
import journey.service.rollup.CountedSql;
import journey.service.rollup.Grain;
import journey.service.rollup.rules.WaitBuckets;
import journey.service.scope.Scope;
import journey.service.scope.ScopedSql;
import journey.service.term.TermRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FlowQuery {

    private static final String VARIANTS = ScopedSql.read(FlowQuery.class, "variants.sql");
    private static final String FAILURES = ScopedSql.read(FlowQuery.class, "failures.sql");
    private static final String ARRIVALS = ScopedSql.read(FlowQuery.class, "arrivals.sql");
    private static final String PAIRS = ScopedSql.read(FlowQuery.class, "pairs.sql");

    private static final Comparator<FlowPair> BY_COUNT = Comparator.comparing(FlowPair::journey)
            .thenComparing(FlowPair::version)
            .thenComparing(Comparator.comparing(FlowPair::count).reversed())
            .thenComparing(pair -> String.valueOf(pair.from()))
            .thenComparing(pair -> String.valueOf(pair.to()));

    private final JdbcClient jdbc;
    private final CountedSql counted;
    private final JourneyService journeys;
    private final TermRegistry terms;

    FlowQuery(JdbcClient jdbc, CountedSql counted, JourneyService journeys, TermRegistry terms) {
        this.jdbc = jdbc;
        this.counted = counted;
        this.journeys = journeys;
        this.terms = terms;
    }

    private record Key(
            int blueprintId,
            @Nullable String from,
            @Nullable String to) {}

    List<FlowPair> pairs(Scope scope) {
        Map<Key, NavigableMap<Integer, Long>> counts = new HashMap<>();
        asked(PAIRS, scope).query(row -> {
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
                FlowService.wait(waits, 0.5),
                FlowService.wait(waits, 0.9),
                PlannedPath.leads(blueprint.definition(), key.from, key.to));
    }

    List<Variant> variants(Scope scope) {
        return asked(VARIANTS, scope).query((row, number) -> variant(row)).list().stream()
                .sorted(Comparator.comparing(Variant::journey)
                        .thenComparing(Variant::version)
                        .thenComparing(
                                Comparator.comparing(Variant::transactions).reversed()))
                .toList();
    }

    private Variant variant(ResultSet row) throws SQLException {
        Blueprint blueprint = journeys.blueprint(row.getInt("blueprint_id"));
        String numbers = row.getString("steps");
        int cut = numbers.indexOf('…');
        List<String> steps = new ArrayList<>();
        for (String number : (cut < 0 ? numbers : numbers.substring(0, numbers.lastIndexOf(' ', cut - 2))).split(" ")) {
            steps.add(terms.code(Integer.parseInt(number)));
        }
        return new Variant(
                blueprint.definition().code(),
                blueprint.version(),
                steps,
                cut < 0,
                Order.of(blueprint.definition(), steps),
                row.getLong("transactions"),
                row.getLong("well"),
                row.getLong("not_well"));
    }

    /** Steps that were missing or not well, and ad hoc contacts. */
    List<DeviationCount> failures(Scope scope) {
        List<DeviationCount> failures = new ArrayList<>();
        asked(FAILURES, scope).query(row -> {
            Blueprint blueprint = journeys.blueprint(row.getInt("blueprint_id"));
            String contact = row.getString("contact");
            String step = row.getString("step");
            if (contact != null) {
                add(failures, blueprint, DeviationKind.AD_HOC, contact, step, row.getLong("not_well"));
            } else {
                long missing = row.getLong("missing");
                add(failures, blueprint, DeviationKind.MISSING, step, null, missing);
                add(failures, blueprint, DeviationKind.FAILED, step, null, row.getLong("not_well") - missing);
            }
        });
        return failures;
    }

    private static void add(
            List<DeviationCount> to,
            Blueprint blueprint,
            DeviationKind kind,
            String step,
            @Nullable String causedBy,
            long count) {
        if (count > 0) {
            to.add(new DeviationCount(blueprint.definition().code(), blueprint.version(), kind, step, causedBy, count));
        }
    }

    /** Waits from each planned step to the next and promises of each, by position. */
    record Arrivals(
            Map<Integer, NavigableMap<Integer, Long>> waits, Map<Integer, Long> promised, Map<Integer, Long> kept) {}

    Map<Integer, Arrivals> arrivals(Scope scope) {
        Map<Integer, Arrivals> arrivals = new HashMap<>();
        asked(ARRIVALS, scope).query(row -> {
            Arrivals ofVersion = arrivals.computeIfAbsent(
                    row.getInt("blueprint_id"), id -> new Arrivals(new HashMap<>(), new HashMap<>(), new HashMap<>()));
            int position = row.getInt("position");
            int bucket = row.getInt("bucket");
            if (row.wasNull()) {
                ofVersion.promised.put(position, row.getLong("promised"));
                ofVersion.kept.put(position, row.getLong("kept"));
            } else {
                ofVersion
                        .waits
                        .computeIfAbsent(position, step -> new TreeMap<>())
                        .put(bucket, row.getLong("waits"));
            }
        });
        return arrivals;
    }

    private JdbcClient.StatementSpec asked(String text, Scope scope) {
        CountedSql.Question question = counted.question(text, scope, Grain.MONTH);
        return jdbc.sql(question.sql()).params(question.parameters());
    }
}
