package journey.service.weaklink;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import journey.service.everything.rules.EverythingRate;
import journey.service.rollup.CountedSql;
import journey.service.rollup.Grain;
import journey.service.rollup.rules.DoneBand;
import journey.service.scope.Scope;
import journey.service.scope.ScopedSql;
import journey.service.weaklink.rules.DoneCounts;
import journey.service.weaklink.rules.Failures.Pattern;
import journey.service.weaklink.rules.Impact;
import journey.service.weaklink.rules.Moments.Answered;
import journey.service.weaklink.rules.Week;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what weak links are found by; everything by the id of the journey's version. */
@Repository
class WeakLinkQuery {

    private static final String PATTERNS = ScopedSql.read(WeakLinkQuery.class, "patterns.sql");
    private static final String WEEKS = ScopedSql.read(WeakLinkQuery.class, "weeks.sql");
    private static final String MOMENTS = ScopedSql.read(WeakLinkQuery.class, "moments.sql");
    private static final String IMPACTS = ScopedSql.read(WeakLinkQuery.class, "impacts.sql");
    private static final double HUNDREDTHS = 100;

    private final JdbcClient jdbc;
    private final CountedSql counted;

    WeakLinkQuery(JdbcClient jdbc, CountedSql counted) {
        this.jdbc = jdbc;
        this.counted = counted;
    }

    /** How the transactions of a version ended. */
    record Outcomes(EverythingRate rate, List<Pattern> patterns) {}

    /** Every version in scope, also those without a transaction. */
    Map<Integer, Outcomes> outcomes(Scope scope) {
        Map<Integer, EverythingRate> rates = new HashMap<>();
        Map<Integer, List<Pattern>> patterns = new HashMap<>();
        asked(PATTERNS, scope, Grain.MONTH).query(row -> {
            int blueprint = row.getInt("blueprint_id");
            String failing = row.getString("failing");
            if (failing == null) {
                rates.put(
                        blueprint,
                        new EverythingRate(row.getLong("well"), row.getLong("not_well"), row.getLong("unknown")));
            } else {
                patterns.computeIfAbsent(blueprint, id -> new ArrayList<>())
                        .add(new Pattern(positions(failing), row.getInt("settled") == 1, row.getLong("not_well")));
            }
        });
        Map<Integer, Outcomes> outcomes = new HashMap<>();
        rates.forEach((blueprint, rate) ->
                outcomes.put(blueprint, new Outcomes(rate, patterns.getOrDefault(blueprint, List.of()))));
        return outcomes;
    }

    private static BitSet positions(String failing) {
        BitSet positions = new BitSet();
        if (!failing.isEmpty()) {
            for (String position : failing.split(" ")) {
                positions.set(Integer.parseInt(position));
            }
        }
        return positions;
    }

    /**
     * The weeks of each step in time's order.
     *
     * @param position of the one step that is wanted; null: all
     */
    Map<Integer, Map<Integer, List<Week>>> weeks(Scope scope, @Nullable Integer position) {
        Map<Integer, Map<Integer, List<Week>>> weeks = new HashMap<>();
        asked(WEEKS, scope, Grain.WEEK).param("position", position).query(row -> {
            weeks.computeIfAbsent(row.getInt("blueprint_id"), id -> new TreeMap<>())
                    .computeIfAbsent(row.getInt("position"), step -> new ArrayList<>())
                    .add(week(row));
        });
        return weeks;
    }

    private static Week week(ResultSet row) throws SQLException {
        long well = row.getLong("well");
        return new Week(
                Objects.requireNonNull(row.getObject("monday", LocalDate.class)),
                well,
                well + row.getLong("not_well"),
                row.getLong("unknown"));
    }

    Map<Integer, List<Answered>> moments(Scope scope) {
        Map<Integer, List<Answered>> moments = new HashMap<>();
        asked(MOMENTS, scope, Grain.MONTH).query(row -> {
            moments.computeIfAbsent(row.getInt("blueprint_id"), id -> new ArrayList<>())
                    .add(Answered.of(row.getInt("overall"), row.getString("measured"), numbers(row)));
        });
        return moments;
    }

    private static long[] numbers(ResultSet row) throws SQLException {
        Long[] boxed = (Long[]) row.getArray("sums").getArray();
        long[] numbers = new long[boxed.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = boxed[i];
        }
        return numbers;
    }

    /** @param satisfiedFrom the overall answer from which a customer counts as satisfied */
    Map<Integer, Map<Integer, Impact>> impacts(Scope scope, int satisfiedFrom) {
        Map<Integer, Map<Integer, Impact>> impacts = new HashMap<>();
        asked(IMPACTS, scope, Grain.MONTH).query(row -> {
            impacts.computeIfAbsent(row.getInt("blueprint_id"), id -> new HashMap<>())
                    .merge(row.getInt("position"), impact(row, satisfiedFrom), Impact::plus);
        });
        return impacts;
    }

    private static Impact impact(ResultSet row, int satisfiedFrom) throws SQLException {
        long transactions = row.getLong("transactions");
        DoneCounts counts = new DoneCounts(
                transactions,
                row.getInt("overall") >= satisfiedFrom ? transactions : 0,
                row.getLong("scored"),
                row.getLong("score_sum") / HUNDREDTHS);
        DoneCounts none = DoneCounts.NONE;
        return switch (DoneBand.ofNumber(row.getInt("band"))) {
            case FAILED -> new Impact(counts, none, none);
            case PLAIN -> new Impact(none, counts, none);
            case EXCELLED -> new Impact(none, none, counts);
        };
    }

    private JdbcClient.StatementSpec asked(String text, Scope scope, Grain grain) {
        CountedSql.Question question = counted.question(text, scope, grain);
        return jdbc.sql(question.sql()).params(question.parameters());
    }
}
