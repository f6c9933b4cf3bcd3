package journey.service.recording;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import journey.domain.TermKind;
import journey.domain.answer.Answer;
import journey.service.database.ColumnBatch;
import journey.service.term.TermRegistry;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Customers' answers as rows. */
@Repository
class AnswerRepository {

    private final JdbcTemplate jdbc;
    private final TermRegistry terms;

    AnswerRepository(JdbcTemplate jdbc, TermRegistry terms) {
        this.jdbc = jdbc;
        this.terms = terms;
    }

    /** Reads the stored answers of these transactions into their records. */
    void load(Map<Long, TransactionRecord> records) {
        jdbc.query(
                "select * from answer where transaction_id = any(?) order by transaction_id, reference",
                row -> {
                    TransactionRecord record = records.get(row.getLong("transaction_id"));
                    if (record != null) {
                        record.addStored(answer(row));
                    }
                },
                (Object) Columns.ids(records.keySet()));
    }

    /** Deletes all of these transactions, and tells how many there were. */
    int delete(Collection<Long> transactions) {
        return jdbc.update("delete from answer where transaction_id = any(?)", (Object) Columns.ids(transactions));
    }

    void write(Collection<RecordedTransaction> transactions) {
        ColumnBatch batch = ColumnBatch.of(
                "answer",
                "transaction_id bigint",
                "reference text",
                "answered_at timestamptz",
                "everything boolean",
                "well int[]",
                "not_well int[]",
                "overall smallint",
                "return_intent smallint",
                "comment text");
        for (RecordedTransaction transaction : transactions) {
            for (Answer answer : transaction.record().changedAnswers()) {
                batch.add(
                        transaction.record().id(),
                        answer.reference(),
                        answer.answeredAt(),
                        answer.everything(),
                        ids(answer.well()),
                        ids(answer.notWell()),
                        answer.overall(),
                        answer.returnIntent(),
                        answer.comment());
            }
        }
        batch.upsert(jdbc, "transaction_id, reference");
    }

    private Answer answer(ResultSet row) throws SQLException {
        return new Answer(
                row.getString("reference"),
                Columns.instant(row, "answered_at"),
                Columns.bool(row, "everything"),
                codes(row.getArray("well")),
                codes(row.getArray("not_well")),
                Columns.integer(row, "overall"),
                Columns.integer(row, "return_intent"),
                row.getString("comment"));
    }

    private List<Integer> ids(Set<String> steps) {
        return steps.stream()
                .map(step -> terms.id(TermKind.STEP, step))
                .sorted()
                .toList();
    }

    private Set<String> codes(Array ids) throws SQLException {
        return Arrays.stream((Integer[]) ids.getArray()).map(terms::code).collect(Collectors.toUnmodifiableSet());
    }
}
