package journey.service.rollup;

import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
import javax.sql.DataSource;
import journey.service.rollup.rules.WaitBuckets;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds up all facts as they stood at one moment, while others write on. The table {@code cases}, which lasts as long as
 * the database transaction, holds every transaction with the places where it counts.
 */
@Repository
class BuildRepository {

    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;

    BuildRepository(DataSource source) {
        // of its own: the one that all share has a limit of time, and a build takes as long as it takes
        this.jdbc = new JdbcTemplate(source);
        this.named = new NamedParameterJdbcTemplate(jdbc);
    }

    /**
     * Lets deltas be held for a new generation from now on, and clears away what an earlier build has left.
     *
     * @return the new generation
     */
    @Transactional
    public int begin() {
        jdbc.execute("truncate delta_held");
        removeUnused();
        return Objects.requireNonNull(jdbc.queryForObject(
                "update rollup_state set building = coalesce(generation, 0) + 1 returning building", Integer.class));
    }

    /**
     * Builds a generation from the facts.
     *
     * @param built told how many subjects are done
     * @return the moment at which the facts were looked at
     */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public String build(int generation, IntConsumer built) {
        String snapshot =
                Objects.requireNonNull(jdbc.queryForObject("select cast(pg_current_snapshot() as text)", String.class));
        takeCases();
        int done = 0;
        for (SubjectTable subject : SubjectTable.values()) {
            named.update(
                    subject.addTo("cast(" + generation + " as integer)", subject.fromFacts(facts(subject))), buckets());
            built.accept(++done);
        }
        return snapshot;
    }

    /**
     * Compares what is kept of a subject with what follows from the facts.
     *
     * @param compared told how many subjects are done
     * @return the first difference; null if there is none
     */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public @Nullable String firstDifference(IntConsumer compared) {
        jdbc.queryForObject("select cast(pg_current_snapshot() as text)", String.class);
        takeCases();
        int done = 0;
        for (SubjectTable subject : SubjectTable.values()) {
            String difference = named
                    .query(
                            subject.difference(facts(subject)),
                            buckets(),
                            (row, number) -> describe(subject, row.getString(1)))
                    .stream()
                    .findFirst()
                    .orElse(null);
            if (difference != null) {
                return difference;
            }
            compared.accept(++done);
        }
        return null;
    }

    private static String describe(SubjectTable subject, String difference) {
        return subject.table() + ": " + difference;
    }

    private void takeCases() {
        // it may take long on the largest databases, and nobody waits for it
        jdbc.execute("set local statement_timeout = 0");
        jdbc.execute("set local work_mem = '64MB'");
        jdbc.execute("create temp table cases on commit drop as\n" + FactsSql.allCases());
        jdbc.execute("analyze cases");
    }

    private static String facts(SubjectTable subject) {
        return "(\n" + FactsSql.of(subject) + ")";
    }

    private static Map<String, ?> buckets() {
        return Map.of("buckets", WaitBuckets.boundsInSeconds());
    }

    /** Removes all generations but the one in use. */
    @Transactional
    public void removeUnused() {
        for (SubjectTable subject : SubjectTable.values()) {
            jdbc.update("delete from " + subject.table()
                    + " where generation is distinct from (select generation from rollup_state)");
        }
    }

    /** Has the database count the rollups anew. */
    public void analyze() {
        for (SubjectTable subject : SubjectTable.values()) {
            jdbc.execute("analyze " + subject.table());
        }
    }
}
