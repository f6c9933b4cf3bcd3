package journey.service.weaklink;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import journey.service.database.SentArray;
import journey.service.everything.rules.EverythingRate;
import journey.service.everything.rules.StepYield;
import journey.service.rollup.CountedSql;
import journey.service.rollup.Grain;
import journey.service.rollup.Place;
import journey.service.rollup.rules.DoneBand;
import journey.service.scope.Scope;
import journey.service.scope.ScopedSql;
import journey.service.weaklink.rules.DoneCounts;
import journey.service.weaklink.rules.Failures.Pattern;
import journey.service.weaklink.rules.Impact;
import journey.service.weaklink.rules.Moments.Answered;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what weak links are found by; everything by the id of the journey's version. */
@Repository
class WeakLinkQuery {

    private static final String PATTERNS = ScopedSql.read(WeakLinkQuery.class, "patterns.sql");
    private static final String MOMENTS = ScopedSql.read(WeakLinkQuery.class, "moments.sql");
    private static final String WEEKLY = ScopedSql.read(WeakLinkQuery.class, "weekly.sql");
    private static final String PLACES = ScopedSql.read(WeakLinkQuery.class, "places.sql");
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

    /** Collects how transactions ended, from rows of verdicts and rows of failures. */
    private static final class Collecting {

        private EverythingRate rate = EverythingRate.NONE;
        private final List<Pattern> patterns = new ArrayList<>();

        void add(ResultSet row) throws SQLException {
            String failing = row.getString("failing");
            if (failing == null) {
                rate = new EverythingRate(
                        row.getLong("well"),
                        row.getLong("not_well"),
                        row.getLong("unknown"),
                        new StepYield(row.getLong("full_well"), row.getLong("full_not_well"), 0));
            } else {
                patterns.add(new Pattern(positions(failing), row.getInt("settled") == 1, row.getLong("not_well")));
            }
        }

        Outcomes outcomes() {
            return new Outcomes(rate, patterns);
        }
    }

    /** Every version in scope, also those without a transaction. */
    Map<Integer, Outcomes> outcomes(Scope scope) {
        Map<Integer, Collecting> versions = new HashMap<>();
        asked(PATTERNS, scope, Grain.MONTH).query(row -> {
            versions.computeIfAbsent(row.getInt("blueprint_id"), id -> new Collecting())
                    .add(row);
        });
        Map<Integer, Outcomes> outcomes = new HashMap<>();
        versions.forEach((id, collected) -> outcomes.put(id, collected.outcomes()));
        return outcomes;
    }

    /** The weeks of the versions in scope, by Monday. */
    Map<Integer, NavigableMap<LocalDate, Outcomes>> weekly(Scope scope) {
        Map<Integer, NavigableMap<LocalDate, Collecting>> versions = new HashMap<>();
        asked(WEEKLY, scope, Grain.WEEK).query(row -> {
            versions.computeIfAbsent(row.getInt("blueprint_id"), id -> new TreeMap<>())
                    .computeIfAbsent(monday(row), monday -> new Collecting())
                    .add(row);
        });
        Map<Integer, NavigableMap<LocalDate, Outcomes>> weekly = new HashMap<>();
        versions.forEach((id, weeks) -> {
            NavigableMap<LocalDate, Outcomes> ofVersion = new TreeMap<>();
            weeks.forEach((monday, collected) -> ofVersion.put(monday, collected.outcomes()));
            weekly.put(id, ofVersion);
        });
        return weekly;
    }

    /** A step's counts at each place. */
    Map<Place, Map<String, StepYield>> places(Scope scope, int position) {
        CountedSql.Question question = counted.questionAtPlaces(PLACES, scope, Grain.MONTH);
        Map<Place, Map<String, StepYield>> places = new EnumMap<>(Place.class);
        jdbc.sql(question.sql())
                .params(question.parameters())
                .param("position", position)
                .query(row -> {
                    places.computeIfAbsent(Place.ofDimension(row.getInt("dimension")), kind -> new TreeMap<>())
                            .put(
                                    row.getString("code"),
                                    new StepYield(
                                            row.getLong("well"), row.getLong("not_well"), row.getLong("unknown")));
                });
        return places;
    }

    /** The latest comments that blame a step. */
    List<Said> said(Scope scope, int position, int limit) {
        return jdbc.sql(ScopedSql.readScoped(WeakLinkQuery.class, "said.sql", scope))
                .params(ScopedSql.parameters(scope))
                .param("position", position)
                .param("limit", limit)
                .query((row, number) -> new Said(
                        row.getString("transaction"),
                        row.getString("comment"),
                        row.getObject("said_at", OffsetDateTime.class).toInstant()))
                .list();
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

    private static LocalDate monday(ResultSet row) throws SQLException {
        return Objects.requireNonNull(row.getObject("monday", LocalDate.class));
    }

    /**
     * The state of the sums that are drawn from answers: it changes whenever one of them does. Null while changes wait, or
     * while there are no sums.
     */
    @Nullable String stateOfAnswers() {
        return jdbc.sql("""
                        select generation || '.' || answers_folded from rollup_state
                        where generation is not null
                          and not exists (select from delta where subject in ('COMOMENT', 'IMPACT'))
                        """).query(String.class).optional().orElse(null);
    }

    Map<Integer, List<Answered>> moments(Scope scope) {
        record Kind(int overall, String measured) {}
        Map<Integer, Map<Kind, long[]>> sums = new HashMap<>();
        asked(MOMENTS, scope, Grain.MONTH).query(row -> {
            sums.computeIfAbsent(row.getInt("blueprint_id"), id -> new HashMap<>())
                    .merge(
                            new Kind(row.getInt("overall"), row.getString("measured")),
                            SentArray.ofLongs(row.getBytes("sums")),
                            WeakLinkQuery::plus);
        });
        Map<Integer, List<Answered>> moments = new HashMap<>();
        sums.forEach((id, kinds) -> {
            List<Answered> answered = new ArrayList<>(kinds.size());
            kinds.forEach((kind, numbers) -> answered.add(Answered.of(kind.overall, kind.measured, numbers)));
            moments.put(id, answered);
        });
        return moments;
    }

    private static long[] plus(long[] to, long[] part) {
        for (int i = 0; i < to.length; i++) {
            to[i] += part[i];
        }
        return to;
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
