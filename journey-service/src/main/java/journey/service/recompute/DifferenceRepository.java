package journey.service.recompute;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import journey.service.rollup.Difference;
import journey.service.rollup.Differences;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the latest check found, as rows: all are counted, the first ones listed. */
@Repository
class DifferenceRepository {

    private final JdbcTemplate jdbc;

    DifferenceRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Forgets what checks have found: another begins. */
    @Transactional
    public void begin(int run) {
        jdbc.update("delete from recompute_difference");
        jdbc.update("update recompute_run set differences = 0, finding = null where recompute_id = ?", run);
    }

    /** Adds to what a check has found, and goes on behind a transaction; both or neither. */
    @Transactional
    public void compared(int run, long last, int transactions, List<Difference> differences) {
        add(run, new Differences(differences.size(), differences));
        jdbc.update(
                "update recompute_run set last_id = ?, done = done + ?, alive_at = now() where recompute_id = ?",
                last,
                transactions,
                run);
    }

    /** Adds to what a check has found. */
    @Transactional
    public void add(int run, Differences differences) {
        if (differences.count() == 0) {
            return;
        }
        Integer listed = jdbc.queryForObject(
                "select count(*) from recompute_difference where recompute_id = ?", Integer.class, run);
        int before = listed == null ? 0 : listed;
        int more = Math.min(Differences.MOST - before, differences.first().size());
        jdbc.batchUpdate(
                "insert into recompute_difference (recompute_id, number, kind, subject, finding) values (?, ?, ?, ?, ?)",
                IntStream.range(0, Math.max(0, more))
                        .mapToObj(i ->
                                row(run, before + i + 1, differences.first().get(i)))
                        .toList());
        jdbc.update(
                "update recompute_run set differences = differences + ?, finding = coalesce(finding, ?) where recompute_id = ?",
                differences.count(),
                differences.finding(),
                run);
    }

    private static Object[] row(int run, int number, Difference difference) {
        return new Object[] {run, number, difference.kind().name(), difference.subject(), difference.finding()};
    }

    /** Those that are listed of the latest check, in the order in which they were found. */
    List<Difference> listed() {
        return jdbc.query(
                "select kind, subject, finding from recompute_difference order by recompute_id, number",
                (row, number) -> new Difference(
                        Difference.Kind.valueOf(row.getString("kind")),
                        row.getString("subject"),
                        row.getString("finding")));
    }

    /** Leaves of differences of these transactions only that there was one. */
    void forget(Collection<String> transactions) {
        jdbc.update(
                "update recompute_difference set subject = '', finding = 'a transaction that was erased since'"
                        + " where kind = 'TRANSACTION' and subject = any(?)"
                        + " or exists (select from unnest(?) r where strpos(finding, 'transaction ' || r) > 0)",
                transactions.toArray(String[]::new),
                transactions.toArray(String[]::new));
    }
}
