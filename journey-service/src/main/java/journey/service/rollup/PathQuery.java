package journey.service.rollup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.IntFunction;
import journey.domain.transaction.Verdict;
import journey.service.database.SentArray;
import journey.service.journey.JourneyService;
import journey.service.rollup.rules.Path;
import journey.service.rollup.rules.PathSums;
import journey.service.rollup.rules.PathSums.Pair;
import journey.service.rollup.rules.PathSums.Passing;
import journey.service.rollup.rules.PathSums.Wait;
import journey.service.rollup.rules.Subject;
import journey.service.scope.Scope;
import journey.service.scope.ScopedSql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds up paths: as they are kept by month, or transaction by transaction. */
@Repository
class PathQuery {

    private static final int AT_ONCE = 2_000;
    private static final List<String> VERDICTS = List.of("transactions", "well", "not_well");

    private final JdbcClient jdbc;
    private final CountedSql counted;
    private final Plans plans;
    private final JourneyService journeys;

    PathQuery(JdbcClient jdbc, CountedSql counted, Plans plans, JourneyService journeys) {
        this.jdbc = jdbc;
        this.counted = counted;
        this.plans = plans;
        this.journeys = journeys;
    }

    /** Adds what is kept of a subject in the whole months of a scope to the sums of each version, by its id. */
    void addMonths(Scope scope, Subject subject, IntFunction<PathSums> ofVersion) {
        String text = ScopedSql.read(
                PathQuery.class, "paths/" + SubjectTable.of(subject).code() + ".sql");
        CountedSql.Question question = counted.monthsQuestion(text, scope);
        jdbc.sql(question.sql()).params(question.parameters()).query(row -> {
            add(row, subject, ofVersion.apply(row.getInt("blueprint_id")));
        });
    }

    private static void add(ResultSet row, Subject subject, PathSums sums) throws SQLException {
        switch (subject) {
            case FLOW ->
                sums.addPairs(
                        new Pair(row.getInt("from_id"), row.getInt("to_id"), Passing.ofCode(row.getString("passing"))),
                        SentArray.ofLongs(row.getBytes("pairs")));
            case WAIT ->
                sums.addWaits(
                        new Wait(row.getInt("position"), row.getInt("next_position")),
                        SentArray.ofLongs(row.getBytes("waits")));
            case VARIANT -> {
                long[] counts = new long[VERDICTS.size()];
                for (int i = 0; i < counts.length; i++) {
                    counts[i] = row.getLong(VERDICTS.get(i));
                }
                sums.addVariant(row.getString("steps"), counts);
            }
            default -> throw new IllegalArgumentException("not counted from paths: " + subject);
        }
    }

    /** Adds the transactions in a scope to the sums of each version, by its id. */
    void addTransactions(Scope scope, IntFunction<PathSums> ofVersion) {
        jdbc.sql(ScopedSql.readScoped(PathQuery.class, "paths/transactions.sql", scope))
                .params(ScopedSql.parameters(scope))
                .withFetchSize(AT_ONCE)
                .query(row -> {
                    Path path = new Path(
                            row.getString("path_steps"), row.getString("path_gaps"), row.getString("path_waits"));
                    int version = row.getInt("blueprint_id");
                    ofVersion
                            .apply(version)
                            .count(
                                    plans.plan(journeys.blueprint(version)),
                                    path,
                                    row.getString("step_verdicts"),
                                    Verdict.valueOf(row.getString("verdict")),
                                    1);
                });
    }
}
