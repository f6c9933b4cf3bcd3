package journey.service.recompute;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Runs as rows: what a killed one had done, the next start goes on from. */
@Repository
class RecomputeRepository {

    private static final String UNENDED = "state in ('JUDGING', 'SUMMING')";

    private final JdbcClient jdbc;

    RecomputeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Begins a run; empty where another has not ended. */
    Optional<Integer> begin(RecomputeKind kind, String requestedBy, long transactions, Instant now) {
        return jdbc.sql(
                        "insert into recompute_run (kind, state, requested_by, started_at, alive_at, transactions, done,"
                                + " corrected, parts) values (?, 'JUDGING', ?, ?, now(), ?, 0, 0, 0)"
                                + " on conflict do nothing returning recompute_id")
                .param(kind.name())
                .param(requestedBy)
                .param(time(now))
                .param(transactions)
                .query(Integer.class)
                .optional();
    }

    /** Takes over a run that nobody has worked at for so long. */
    Optional<Integer> takeOver(int abandonedSeconds) {
        return jdbc.sql("update recompute_run set alive_at = now() where " + UNENDED
                        + " and alive_at < now() - ? * interval '1 second' returning recompute_id")
                .param(abandonedSeconds)
                .query(Integer.class)
                .optional();
    }

    Optional<RecomputeRun> find(int id) {
        return jdbc.sql("select * from recompute_run where recompute_id = ?")
                .param(id)
                .query((row, number) -> run(row))
                .optional();
    }

    Optional<RecomputeRun> latest() {
        return jdbc.sql("select * from recompute_run order by recompute_id desc limit 1")
                .query((row, number) -> run(row))
                .optional();
    }

    void alive(int id) {
        jdbc.sql("update recompute_run set alive_at = now() where recompute_id = ?")
                .param(id)
                .update();
    }

    void judged(int id, long last, int transactions, int corrected) {
        jdbc.sql("update recompute_run set last_id = ?, done = done + ?, corrected = corrected + ?, alive_at = now()"
                        + " where recompute_id = ?")
                .param(last)
                .param(transactions)
                .param(corrected)
                .param(id)
                .update();
    }

    void summing(int id, int parts) {
        jdbc.sql("update recompute_run set state = 'SUMMING', parts = ?, alive_at = now() where recompute_id = ?")
                .param(parts)
                .param(id)
                .update();
    }

    void end(int id, RecomputeState state, @Nullable String finding, Instant now) {
        jdbc.sql("update recompute_run set state = ?, finding = ?, finished_at = ? where recompute_id = ?")
                .param(state.name())
                .param(finding)
                .param(time(now))
                .param(id)
                .update();
    }

    /** Leaves of findings about these transactions only that there was one. */
    void forget(Collection<String> transactions) {
        jdbc.sql("update recompute_run set finding = 'a transaction that was erased since' where finding is not null"
                        + " and exists (select from unnest(?) r where strpos(finding, 'transaction ' || r) > 0)")
                .param(transactions.toArray(String[]::new))
                .update();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static RecomputeRun run(ResultSet row) throws SQLException {
        return new RecomputeRun(
                row.getInt("recompute_id"),
                RecomputeKind.valueOf(row.getString("kind")),
                RecomputeState.valueOf(row.getString("state")),
                row.getString("requested_by"),
                Objects.requireNonNull(instant(row, "started_at")),
                instant(row, "finished_at"),
                row.getLong("transactions"),
                row.getLong("done"),
                row.getObject("last_id", Long.class),
                row.getLong("corrected"),
                row.getInt("parts"),
                row.getString("finding"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
