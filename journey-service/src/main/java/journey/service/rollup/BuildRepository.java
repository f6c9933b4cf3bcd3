package journey.service.rollup;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
import javax.sql.DataSource;
import journey.service.rollup.rules.DeltaRow;
import journey.service.rollup.rules.WaitBuckets;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps sums that are built beside those in use, and compares these with the facts, which SQL adds up by itself: in the
 * table {@code cases}, which lasts as long as the database transaction, stands every transaction with the places where
 * it counts.
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
     * Looks at the facts for the rest of the database transaction as they stand now.
     *
     * @return this moment
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String look() {
        jdbc.execute("create temp table built (like delta including defaults) on commit drop");
        return Objects.requireNonNull(jdbc.queryForObject("select cast(pg_current_snapshot() as text)", String.class));
    }

    /** Adds sums to a generation. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(int generation, List<DeltaRow> sums) {
        DeltaRepository.copy("built", sums, jdbc);
        for (SubjectTable subject : SubjectTable.values()) {
            jdbc.update(subject.addTo(
                    "cast(" + generation + " as integer)",
                    subject.fromDeltas("(select * from built where subject = '" + subject.name() + "')")));
        }
        jdbc.execute("truncate built");
    }

    /**
     * Compares what is kept with what follows from the facts.
     *
     * @param compared told how many subjects are done
     */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public Differences differences(IntConsumer compared) {
        jdbc.queryForObject("select cast(pg_current_snapshot() as text)", String.class);
        takeCases();
        Differences all = Differences.NONE;
        int done = 0;
        for (SubjectTable subject : SubjectTable.values()) {
            all = all.plus(differences(subject));
            compared.accept(++done);
        }
        return all;
    }

    private Differences differences(SubjectTable subject) {
        long[] count = {0};
        List<Difference> first =
                named.query(subject.differences(facts(subject), Differences.MOST), buckets(), (row, number) -> {
                    count[0] = row.getLong(1);
                    return new Difference(
                            Difference.Kind.SUM, subject.table(), subject.table() + ": " + row.getString(2));
                });
        return new Differences(count[0], first);
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
