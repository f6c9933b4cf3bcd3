package journey.service.recording;

import static journey.service.recording.Columns.enumOf;
import static journey.service.recording.Columns.instant;
import static journey.service.recording.Columns.integer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import journey.domain.ReferenceId;
import journey.domain.TermKind;
import journey.domain.journey.Blueprint;
import journey.domain.transaction.Grade;
import journey.domain.transaction.Shape;
import journey.domain.transaction.Status;
import journey.domain.transaction.Verdict;
import journey.service.database.ColumnBatch;
import journey.service.database.CopyBatch;
import journey.service.database.RowBatch;
import journey.service.journey.JourneyService;
import journey.service.rollup.StoredTransactions.Place;
import journey.service.rollup.rules.Path;
import journey.service.term.TermRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/** Transactions as rows: locked and read in one go, written in one go. */
@Repository
class TransactionRepository {

    /** From so many rows on COPY is faster than an insert; never a single one, which has no savepoint to go back to. */
    private static final int WORTH_A_COPY = 200;

    private static final String[] COLUMNS = {
        "transaction_id bigint",
        "reference text",
        "journey_id int",
        "blueprint_id int",
        "customer_id bigint",
        "reference_label text",
        "opened_at timestamptz",
        "closed_at timestamptz",
        "status text",
        "status_at timestamptz",
        "channel_id int",
        "segment_id int",
        "value numeric",
        "currency text",
        "recorded_at timestamptz",
        "started_at timestamptz",
        "started_on date",
        "scope_segment_id int",
        "ended_at timestamptz",
        "state text",
        "verdict text",
        "fully_measured boolean",
        "score float8",
        "weakest_score float8",
        "weakest_position int",
        "grade text",
        "shape text",
        "coverage float8",
        "steps_required int",
        "steps_measured int",
        "steps_well int",
        "first_failing int",
        "step_verdicts text",
        "step_scores real[]",
        "broken_promises int[]",
        "commented_steps int[]",
        "other_departments int[]",
        "path_steps text",
        "path_gaps text",
        "path_waits text",
        "due_at timestamptz"
    };

    private static final String LOCK = """
            select transaction_id
            from transaction
            where transaction_id = any(?)
            order by transaction_id
            for update""";

    private static final String READ = """
            select t.*, c.reference as customer, c.segment_id as customer_segment_id
            from transaction t
            left join customer c on c.customer_id = t.customer_id
            where t.transaction_id = any(?)
            order by t.transaction_id
            """;

    private static final String OVERDUE = """
            (select transaction_id from transaction where due_at < ?::timestamptz order by due_at limit ?)
            union
            (select transaction_id from transaction
            where state = 'OPEN' and closed_at <= ?::timestamptz order by closed_at limit ?)""";

    private final JdbcTemplate jdbc;
    private final TermRegistry terms;
    private final JourneyService journeys;

    TransactionRepository(JdbcTemplate jdbc, TermRegistry terms, JourneyService journeys) {
        this.jdbc = jdbc;
        this.terms = terms;
        this.journeys = journeys;
    }

    /**
     * Locks the stored ones of these transactions until the database transaction ends, in the order of their ids, and
     * tells which they are.
     */
    List<Long> lock(Collection<Long> ids) {
        return jdbc.queryForList(LOCK, Long.class, (Object) Columns.ids(ids));
    }

    /** The stored ones of these transactions, as they are now. */
    List<TransactionRecord> read(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.query(READ, (row, number) -> transaction(row), (Object) Columns.ids(ids));
    }

    /** The next ids in their order. */
    List<Long> idsAfter(@Nullable Long after, int limit) {
        return jdbc.queryForList(
                "select transaction_id from transaction where transaction_id > ? order by transaction_id limit ?",
                Long.class,
                after == null ? Long.MIN_VALUE : after,
                limit);
    }

    /** The next transactions of known journeys, version by version in the order of time. */
    List<Place> placesAfter(@Nullable Place after, int limit) {
        String select =
                "select blueprint_id, started_at, transaction_id from transaction where blueprint_id is not null";
        String order = " order by blueprint_id, started_at, transaction_id limit ?";
        RowMapper<Place> place =
                (row, number) -> new Place(row.getInt(1), Columns.requiredInstant(row, "started_at"), row.getLong(3));
        return after == null
                ? jdbc.query(select + order, place, limit)
                : jdbc.query(
                        select + " and (blueprint_id, started_at, transaction_id) > (?, ?::timestamptz, ?)" + order,
                        place,
                        after.blueprintId(),
                        after.startedAt().toString(),
                        after.transactionId(),
                        limit);
    }

    long count() {
        return Objects.requireNonNull(jdbc.queryForObject("select count(*) from transaction", Long.class));
    }

    /** Marks where {@link #undo} goes back to. */
    void mark() {
        jdbc.execute("savepoint recording");
    }

    /** Lets go all rows and locks since the mark; the mark stays. */
    void undo() {
        jdbc.execute("rollback to savepoint recording");
    }

    /** The ids of transactions whose verdict the clock has changed. */
    List<Long> overdue(java.time.Instant now, int limit) {
        return jdbc.queryForList(OVERDUE, Long.class, now.toString(), limit, now.toString(), limit);
    }

    /** The ids of a customer's transactions. */
    List<Long> ofCustomer(long customer) {
        return jdbc.queryForList("select transaction_id from transaction where customer_id = ?", Long.class, customer);
    }

    void delete(Collection<Long> ids) {
        jdbc.update("delete from transaction where transaction_id = any(?)", (Object) Columns.ids(ids));
    }

    /** The transactions of these customers that count under their customer's segment. */
    List<Long> countedBySegmentOf(Collection<Long> customers) {
        return jdbc.queryForList(
                "select transaction_id from transaction where customer_id = any(?) and segment_id is null",
                Long.class,
                (Object) Columns.ids(customers));
    }

    /** Inserts new transactions; false where somebody else has inserted one of them meanwhile. */
    boolean insert(Collection<RecordedTransaction> transactions) {
        if (transactions.size() < WORTH_A_COPY) {
            return batch(transactions).insertNew(jdbc, "transaction_id").size() == transactions.size();
        }
        CopyBatch batch = CopyBatch.of("transaction", COLUMNS);
        transactions.forEach(transaction -> add(batch, transaction));
        try {
            batch.copy(jdbc);
            return true;
        } catch (DuplicateKeyException insertedMeanwhile) {
            return false;
        }
    }

    void update(Collection<RecordedTransaction> transactions) {
        batch(transactions).upsert(jdbc, "transaction_id");
    }

    private ColumnBatch batch(Collection<RecordedTransaction> transactions) {
        ColumnBatch batch = ColumnBatch.of("transaction", COLUMNS);
        transactions.forEach(transaction -> add(batch, transaction));
        return batch;
    }

    private void add(RowBatch batch, RecordedTransaction transaction) {
        Header header = transaction.record().header();
        Summary summary = transaction.summary();
        Blueprint blueprint = header.blueprint();
        batch.add(
                transaction.record().id(),
                header.reference(),
                blueprint == null ? null : blueprint.journeyId(),
                blueprint == null ? null : blueprint.blueprintId(),
                header.customer() == null ? null : ReferenceId.ofCustomer(header.customer()),
                header.referenceLabel(),
                header.openedAt(),
                header.closedAt(),
                header.status(),
                header.statusAt(),
                terms.idOrNull(TermKind.CHANNEL, header.channel()),
                terms.idOrNull(TermKind.SEGMENT, header.segment()),
                header.value(),
                header.currency(),
                header.recordedAt(),
                summary.startedAt(),
                summary.startedOn(),
                terms.idOrNull(TermKind.SEGMENT, summary.scopeSegment()),
                summary.endedAt(),
                summary.state(),
                summary.verdict(),
                summary.fullyMeasured(),
                summary.score(),
                summary.weakestScore(),
                summary.weakestPosition(),
                summary.grade(),
                summary.shape(),
                summary.coverage(),
                summary.stepsRequired(),
                summary.stepsMeasured(),
                summary.stepsWell(),
                summary.firstFailing(),
                summary.stepVerdicts(),
                summary.stepScores(),
                summary.brokenPromises().isEmpty() ? null : summary.brokenPromises(),
                summary.commentedSteps().isEmpty() ? null : summary.commentedSteps(),
                summary.otherDepartments().isEmpty() ? null : summary.otherDepartments(),
                summary.path().steps(),
                summary.path().gaps(),
                summary.path().waits(),
                summary.dueAt());
    }

    private TransactionRecord transaction(ResultSet row) throws SQLException {
        Integer blueprintId = integer(row, "blueprint_id");
        Header header = new Header(
                row.getString("reference"),
                blueprintId == null ? null : journeys.blueprint(blueprintId),
                row.getString("customer"),
                row.getString("reference_label"),
                instant(row, "opened_at"),
                instant(row, "closed_at"),
                enumOf(Status.class, row.getString("status")),
                instant(row, "status_at"),
                terms.codeOrNull(integer(row, "channel_id")),
                terms.codeOrNull(integer(row, "segment_id")),
                row.getBigDecimal("value"),
                row.getString("currency"),
                Columns.requiredInstant(row, "recorded_at"));
        return TransactionRecord.stored(
                row.getLong("transaction_id"),
                header,
                summary(row),
                terms.codeOrNull(integer(row, "customer_segment_id")));
    }

    private Summary summary(ResultSet row) throws SQLException {
        return new Summary(
                Columns.requiredInstant(row, "started_at"),
                row.getObject("started_on", LocalDate.class),
                terms.codeOrNull(integer(row, "scope_segment_id")),
                instant(row, "ended_at"),
                Status.valueOf(row.getString("state")),
                Verdict.valueOf(row.getString("verdict")),
                row.getBoolean("fully_measured"),
                row.getObject("score", Double.class),
                row.getObject("weakest_score", Double.class),
                integer(row, "weakest_position"),
                enumOf(Grade.class, row.getString("grade")),
                Shape.valueOf(row.getString("shape")),
                row.getDouble("coverage"),
                row.getInt("steps_required"),
                row.getInt("steps_measured"),
                row.getInt("steps_well"),
                integer(row, "first_failing"),
                row.getString("step_verdicts"),
                Columns.list(row, "step_scores", Float[].class),
                Columns.list(row, "broken_promises", Integer[].class),
                Columns.list(row, "commented_steps", Integer[].class),
                Columns.list(row, "other_departments", Integer[].class),
                new Path(row.getString("path_steps"), row.getString("path_gaps"), row.getString("path_waits")),
                instant(row, "due_at"));
    }
}
