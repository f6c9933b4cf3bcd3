package journey.service.recording;

import static journey.service.recording.Columns.bool;
import static journey.service.recording.Columns.enumOf;
import static journey.service.recording.Columns.instant;
import static journey.service.recording.Columns.integer;
import static journey.service.recording.Columns.real;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import journey.domain.TermKind;
import journey.domain.touchpoint.Initiator;
import journey.domain.touchpoint.Measures;
import journey.domain.touchpoint.Moment;
import journey.domain.touchpoint.Touchpoint;
import journey.domain.transaction.Verdict;
import journey.service.database.ColumnBatch;
import journey.service.database.CopyBatch;
import journey.service.database.RowBatch;
import journey.service.recording.RecordedTransaction.ValuedTouchpoint;
import journey.service.recording.TransactionRecord.Key;
import journey.service.term.TermRegistry;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Touchpoints as rows. */
@Repository
class TouchpointRepository {

    private static final int WORTH_A_COPY = 200;
    private static final String[] COLUMNS = {
        "transaction_id bigint",
        "step_id int",
        "occurrence int",
        "reference text",
        "occurred_at timestamptz",
        "promised_at timestamptz",
        "first_promised_at timestamptz",
        "broken_promised_at timestamptz",
        "channel_id int",
        "department_id int",
        "employee_id int",
        "caused_by_id int",
        "initiated_by text",
        "done boolean",
        "effort smallint",
        "rework smallint",
        "satisfaction smallint",
        "feeling smallint",
        "clarity smallint",
        "respect smallint",
        "recognition smallint",
        "applicable boolean",
        "moment text",
        "note text",
        "what_score real",
        "how_score real",
        "score real",
        "verdict text"
    };

    private final JdbcTemplate jdbc;
    private final TermRegistry terms;

    TouchpointRepository(JdbcTemplate jdbc, TermRegistry terms) {
        this.jdbc = jdbc;
        this.terms = terms;
    }

    /** Reads the stored touchpoints of these transactions into their records. */
    void load(Map<Long, TransactionRecord> records) {
        jdbc.query(
                "select * from touchpoint where transaction_id = any(?) order by transaction_id, step_id, occurrence",
                row -> {
                    TransactionRecord record = records.get(row.getLong("transaction_id"));
                    if (record != null) {
                        record.addStored(touchpoint(row), values(row));
                    }
                },
                (Object) Columns.ids(records.keySet()));
    }

    /** Deletes all of these transactions, and tells how many there were. */
    int delete(Collection<Long> transactions) {
        return jdbc.update("delete from touchpoint where transaction_id = any(?)", (Object) Columns.ids(transactions));
    }

    void write(Collection<RecordedTransaction> transactions) {
        ColumnBatch removed = ColumnBatch.of("touchpoint", "transaction_id bigint", "step_id int", "occurrence int");
        ColumnBatch changed = ColumnBatch.of("touchpoint", COLUMNS);
        CopyBatch added = CopyBatch.of("touchpoint", COLUMNS);
        boolean many =
                transactions.stream().mapToInt(t -> t.touchpoints().size()).sum() >= WORTH_A_COPY;
        for (RecordedTransaction transaction : transactions) {
            long id = transaction.record().id();
            Set<Key> gone = transaction.record().removedKeys();
            gone.forEach(key -> removed.add(id, terms.id(TermKind.STEP, key.step()), key.occurrence()));
            for (ValuedTouchpoint valued : transaction.changedTouchpoints()) {
                Key key = Key.of(valued.touchpoint());
                boolean there = transaction.record().isStored(key) && !gone.contains(key);
                add(many && !there ? added : changed, id, valued);
            }
        }
        removed.delete(jdbc);
        changed.upsert(jdbc, "transaction_id, step_id, occurrence");
        added.copy(jdbc);
    }

    private void add(RowBatch batch, long transactionId, ValuedTouchpoint valued) {
        Touchpoint touchpoint = valued.touchpoint();
        Measures measures = touchpoint.measures();
        TouchpointValues values = valued.values();
        batch.add(
                transactionId,
                terms.id(TermKind.STEP, touchpoint.step()),
                touchpoint.occurrence(),
                touchpoint.reference(),
                touchpoint.occurredAt(),
                touchpoint.promisedAt(),
                touchpoint.firstPromisedAt(),
                touchpoint.brokenPromisedAt(),
                terms.idOrNull(TermKind.CHANNEL, touchpoint.channel()),
                terms.idOrNull(TermKind.DEPARTMENT, touchpoint.department()),
                terms.idOrNull(TermKind.EMPLOYEE, touchpoint.employee()),
                terms.idOrNull(TermKind.STEP, touchpoint.causedBy()),
                touchpoint.initiatedBy(),
                measures.done(),
                measures.effort(),
                measures.rework(),
                measures.satisfaction(),
                measures.feeling(),
                measures.clarity(),
                measures.respect(),
                measures.recognition(),
                touchpoint.applicable(),
                touchpoint.moment(),
                touchpoint.note(),
                values.what(),
                values.how(),
                values.score(),
                values.verdict());
    }

    private Touchpoint touchpoint(ResultSet row) throws SQLException {
        return new Touchpoint(
                terms.code(row.getInt("step_id")),
                row.getInt("occurrence"),
                row.getString("reference"),
                instant(row, "occurred_at"),
                instant(row, "promised_at"),
                instant(row, "first_promised_at"),
                instant(row, "broken_promised_at"),
                terms.codeOrNull(integer(row, "channel_id")),
                terms.codeOrNull(integer(row, "department_id")),
                terms.codeOrNull(integer(row, "employee_id")),
                terms.codeOrNull(integer(row, "caused_by_id")),
                enumOf(Initiator.class, row.getString("initiated_by")),
                measures(row),
                bool(row, "applicable"),
                enumOf(Moment.class, row.getString("moment")),
                row.getString("note"));
    }

    private static Measures measures(ResultSet row) throws SQLException {
        return new Measures(
                bool(row, "done"),
                integer(row, "effort"),
                integer(row, "rework"),
                integer(row, "satisfaction"),
                integer(row, "feeling"),
                integer(row, "clarity"),
                integer(row, "respect"),
                integer(row, "recognition"));
    }

    private static TouchpointValues values(ResultSet row) throws SQLException {
        return new TouchpointValues(
                real(row, "what_score"),
                real(row, "how_score"),
                real(row, "score"),
                enumOf(Verdict.class, row.getString("verdict")));
    }
}
