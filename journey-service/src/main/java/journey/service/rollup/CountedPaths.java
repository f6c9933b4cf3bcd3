package journey.service.rollup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import journey.domain.transaction.Verdict;
import journey.service.database.SentArray;
import journey.service.rollup.rules.Path;
import journey.service.rollup.rules.PathSums;
import journey.service.rollup.rules.Subject;
import journey.service.scope.Scope;
import journey.service.scope.ScopedSql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts what follows what, waits and orders: whole months as they are kept, what lies around them, and scopes of which
 * nothing is kept, from the paths of the transactions.
 */
@Component
public class CountedPaths {

    private static final int AT_ONCE = 2_000;
    private static final List<String> VERDICTS = List.of("transactions", "well", "not_well");

    private final JdbcClient jdbc;
    private final CountedSql counted;

    CountedPaths(JdbcClient jdbc, CountedSql counted) {
        this.jdbc = jdbc;
        this.counted = counted;
    }

    /**
     * The sums by the id of the version.
     *
     * @param subjects of {@link Subject#FLOW}, {@link Subject#WAIT} and {@link Subject#VARIANT} those that are wanted;
     *     what there is of the others is not whole
     */
    @Transactional(readOnly = true)
    public Map<Integer, PathSums> of(Scope scope, Subject... subjects) {
        Map<Integer, PathSums> sums = new HashMap<>();
        Function<Integer, PathSums> ofVersion = id -> sums.computeIfAbsent(id, version -> new PathSums());
        if (counted.isKeptByMonth(scope)) {
            for (Subject subject : subjects) {
                addKept(scope, subject, ofVersion);
            }
        }
        for (Scope rest : counted.notKeptByMonth(scope)) {
            addTransactions(rest, ofVersion);
        }
        return sums;
    }

    private void addKept(Scope scope, Subject subject, Function<Integer, PathSums> ofVersion) {
        String text = ScopedSql.read(
                CountedPaths.class, "paths/" + SubjectTable.of(subject).code() + ".sql");
        CountedSql.Question question = counted.monthsQuestion(text, scope);
        jdbc.sql(question.sql()).params(question.parameters()).query(row -> {
            add(row, subject, ofVersion.apply(row.getInt("blueprint_id")));
        });
    }

    private static void add(ResultSet row, Subject subject, PathSums sums) throws SQLException {
        switch (subject) {
            case FLOW ->
                sums.addPairs(row.getInt("from_id"), row.getInt("to_id"), SentArray.ofLongs(row.getBytes("pairs")));
            case WAIT -> sums.addWaits(row.getInt("position"), SentArray.ofLongs(row.getBytes("waits")));
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

    private void addTransactions(Scope scope, Function<Integer, PathSums> ofVersion) {
        jdbc.sql(ScopedSql.readScoped(CountedPaths.class, "paths/transactions.sql", scope))
                .params(ScopedSql.parameters(scope))
                .withFetchSize(AT_ONCE)
                .query(row -> {
                    ofVersion
                            .apply(row.getInt("blueprint_id"))
                            .count(
                                    new Path(
                                            row.getString("path_steps"),
                                            row.getString("path_gaps"),
                                            row.getString("path_waits")),
                                    Verdict.valueOf(row.getString("verdict")),
                                    1);
                });
    }
}
