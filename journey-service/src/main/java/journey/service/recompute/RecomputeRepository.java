package journey.service.recompute;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Runs as rows: what a killed one had done, the next start goes on from. */
@Repository
class RecomputeRepository {

    private static final String UNENDED = "state in ('JUDGING', 'SUMMING')";

    /**
     * With what a run begins.
     *
     * @param transactions about how many there are
     * @param basis the zone and the rules by which it computes
     */
    record Beginning(Instant at, long transactions, String basis) {}

    private final JdbcClient jdbc;

    RecomputeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Begins a run; empty where another has not ended, or waits. */
    Optional<Integer> begin(RecomputeKind kind, String requestedBy, Beginning beginning) {
        return jdbc.sql(
                        "insert into recompute_run (kind, state, requested_by, started_at, alive_at, transactions, basis, done,"
                                + " corrected, parts) select ?, 'JUDGING', ?, ?, now(), ?, ?, 0, 0, 0"
                                + " where not exists (select from recompute_run where state = 'QUEUED')"
                                + " on conflict do nothing returning recompute_id")
                .param(kind.name())
                .param(requestedBy)
                .param(time(beginning.at()))
                .param(beginning.transactions())
                .param(beginning.basis())
                .query(Integer.class)
                .optional();
    }

    /**
     * Puts a run into the queue, or finds the one of its kind that waits there. That one is held until the caller's
     * database transaction ends: it cannot begin before what the caller has changed can be seen.
     */
    int enqueue(RecomputeKind kind, String requestedBy, Instant now) {
        return jdbc.sql(
                        "insert into recompute_run (kind, state, requested_by, started_at, alive_at, transactions, done,"
                                + " corrected, parts) values (?, 'QUEUED', ?, ?, now(), 0, 0, 0, 0)"
                                + " on conflict (kind) where state = 'QUEUED' do update set alive_at = now()"
                                + " returning recompute_id")
                .param(kind.name())
                .param(requestedBy)
                .param(time(now))
                .query(Integer.class)
                .single();
    }

    /** Begins the next run of the queue; empty where none waits, or another has not ended. */
    Optional<Integer> beginNext(Beginning beginning) {
        try {
            // computing comes first: a comparison before it would only find what it is about to set right
            return jdbc.sql("update recompute_run set state = 'JUDGING', started_at = ?, alive_at = now(),"
                            + " transactions = ?, basis = ? where recompute_id = (select recompute_id from recompute_run"
                            + " where state = 'QUEUED' order by kind = 'CHECK', recompute_id limit 1)"
                            + " and state = 'QUEUED' and not exists (select from recompute_run where " + UNENDED
                            + ") returning recompute_id")
                    .param(time(beginning.at()))
                    .param(beginning.transactions())
                    .param(beginning.basis())
                    .query(Integer.class)
                    .optional();
        } catch (DuplicateKeyException another) {
            return Optional.empty();
        }
    }

    /** Whether a run of this kind waits. */
    boolean isQueued(RecomputeKind kind) {
        return queued().stream().anyMatch(run -> run.kind() == kind);
    }

    /** The runs that wait, in their order. */
    List<RecomputeRun> queued() {
        return jdbc.sql("select * from recompute_run where state = 'QUEUED' order by kind = 'CHECK', recompute_id")
                .query((row, number) -> run(row))
                .list();
    }

    /** Whether everything is being computed on this basis, whoever works at it. */
    boolean isComputing(String basis) {
        return jdbc.sql("select exists (select from recompute_run where kind = 'RECOMPUTE' and basis = ? and " + UNENDED
                        + ")")
                .param(basis)
                .query(Boolean.class)
                .single();
    }

    /** Puts a run back into the queue, to begin again; one of its kind that waits there already takes its place. */
    void requeue(int id) {
        requeue("recompute_id = ?", id);
    }

    /** Puts a run back that nobody has worked at for so long, and that began on another basis. */
    void requeueAbandoned(int abandonedSeconds, String basis) {
        requeue(
                UNENDED + " and alive_at < now() - ? * interval '1 second' and basis is distinct from ?",
                abandonedSeconds,
                basis);
    }

    private void requeue(String which, Object... parameters) {
        String waits = "exists (select from recompute_run w where w.kind = r.kind and w.state = 'QUEUED')";
        jdbc.sql("delete from recompute_run r where " + which + " and " + waits)
                .params(parameters)
                .update();
        jdbc.sql("update recompute_run r set state = 'QUEUED', last_id = null, done = 0, corrected = 0, parts = 0,"
                        + " differences = 0, finding = null where "
                        + which)
                .params(parameters)
                .update();
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

    /** The one under way, or else the next that waits, or else the one that began last. */
    Optional<RecomputeRun> latest() {
        return jdbc.sql("select * from recompute_run order by state in ('DONE', 'FAILED'), state = 'QUEUED',"
                        + " case when state = 'QUEUED' then kind end desc, started_at desc, recompute_id desc limit 1")
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

    /** @param reason why it failed; null where it did not */
    void end(int id, RecomputeState state, @Nullable String reason, Instant now) {
        jdbc.sql("update recompute_run set state = ?, finding = coalesce(?, finding), finished_at = ?"
                        + " where recompute_id = ?")
                .param(state.name())
                .param(reason)
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
                row.getString("finding"),
                row.getLong("differences"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
