package journey.service.rollup;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Folds deltas into rollups: taken out and added in one statement, so that every reader finds each of them once. */
@Repository
class FoldRepository {

    /** Held by whoever folds, and by whoever takes rollups into use. */
    private static final long LOCK = 4_410_273_001L;

    private static final String GENERATION = "(select generation from rollup_state)";

    /** All that a writer has written goes together: its days, weeks and months are rows apart, and pages mix none of it. */
    private static final String GONE = """
            with gone as (
              delete from delta
              where written_by = any(array(select distinct written_by from (select written_by from delta limit ?) few))
              returning *),
            """;

    private static final String HELD = """
            held as (
              insert into delta_held
              select * from gone
              where (select building from rollup_state) is not null),
            """;

    private static final String ANSWERED = """
            answered as (
              update rollup_state set answers_folded = answers_folded + 1
              where exists (select from gone where subject in ('COMOMENT', 'IMPACT'))),
            """;

    private final JdbcTemplate jdbc;

    FoldRepository(DataSource source) {
        // of its own: the one that all share has a limit of time, and after a large import a fold may take minutes
        this.jdbc = new JdbcTemplate(source);
    }

    /** Takes the lock until the database transaction ends; false where somebody else has it. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean tryLock() {
        return Boolean.TRUE.equals(jdbc.queryForObject("select pg_try_advisory_xact_lock(?)", Boolean.class, LOCK));
    }

    /**
     * Folds about so many deltas: all of those writers to whom the first ones belong.
     *
     * @return how many there were
     */
    int fold(int limit) {
        Integer folded = jdbc.queryForObject(
                GONE + HELD + ANSWERED + added(GENERATION) + "\nselect count(*) from gone", Integer.class, limit);
        return folded == null ? 0 : folded;
    }

    /** Takes the lock as soon as nobody has it, until the database transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    void lock() {
        jdbc.query("select pg_advisory_xact_lock(?)", row -> {}, LOCK);
    }

    /** Folds into a generation what was held since its build looked at the facts. */
    void foldHeld(int generation, String snapshot) {
        jdbc.queryForObject(
                "with all_held as (delete from delta_held returning *), gone as (select * from all_held"
                        + " where not pg_visible_in_snapshot(written_by, cast(? as pg_snapshot))),\n"
                        + added("cast(" + generation + " as integer)")
                        + "\nselect count(*) from gone",
                Integer.class,
                snapshot);
    }

    /** One common table expression a subject. */
    private static String added(String generation) {
        return Stream.of(SubjectTable.values())
                .map(subject -> "added_" + subject.code() + " as ("
                        + subject.addTo(
                                generation,
                                subject.fromDeltas("(select * from gone where subject = '" + subject.name() + "')"))
                        + ")")
                .collect(Collectors.joining(",\n"));
    }

    /** Gives the room of folded deltas free, so that readers need not pass by it. */
    void vacuum() {
        jdbc.execute("vacuum delta");
    }
}
