package journey.service.recording;

import static journey.service.recording.Columns.enumOf;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import journey.domain.TermKind;
import journey.domain.customer.CustomerKind;
import journey.domain.customer.CustomerStatus;
import journey.domain.imports.FactRow.CustomerRow;
import journey.service.database.ColumnBatch;
import journey.service.term.TermRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Customers as rows. */
@Repository
class CustomerRepository {

    private final JdbcTemplate jdbc;
    private final TermRegistry terms;

    CustomerRepository(JdbcTemplate jdbc, TermRegistry terms) {
        this.jdbc = jdbc;
        this.terms = terms;
    }

    /** Reference and segment of a stored customer. */
    record Known(String reference, @Nullable String segment) {}

    /**
     * What is stored under these ids, kept as it is until the database transaction ends.
     *
     * @param alone whether the caller means to change them; else others may read them in this way meanwhile
     */
    Map<Long, Known> hold(Collection<Long> ids, boolean alone) {
        Map<Long, Known> known = new HashMap<>();
        jdbc.query(
                "select customer_id, reference, segment_id from customer where customer_id = any(?)"
                        + " order by customer_id for " + (alone ? "update" : "share"),
                row -> {
                    Integer segment = Columns.integer(row, "segment_id");
                    known.put(row.getLong(1), new Known(row.getString(2), terms.codeOrNull(segment)));
                },
                (Object) Columns.ids(ids));
        return known;
    }

    /**
     * Inserts customers of whom nothing is known but their reference.
     *
     * @param references by id, in the order of ids
     * @return the ids of those that were not there yet
     */
    Set<Long> insert(Map<Long, String> references) {
        ColumnBatch batch = ColumnBatch.of("customer", "customer_id bigint", "reference text");
        references.forEach(batch::add);
        return batch.insertNew(jdbc, "customer_id");
    }

    void remove(Collection<Long> ids) {
        ColumnBatch batch = ColumnBatch.of("customer", "customer_id bigint");
        ids.forEach(batch::add);
        batch.delete(jdbc);
    }

    /** The stored customers of these ids, locked. */
    Map<Long, CustomerRow> lock(Collection<Long> ids) {
        return locked("select * from customer where customer_id = any(?) order by customer_id for update", (Object)
                Columns.ids(ids));
    }

    /** A customer and all who name it as the same person, locked. */
    Map<Long, CustomerRow> lockWithThoseNaming(long id, String reference) {
        return locked(
                "select * from customer where customer_id = ? or same_as = ? order by customer_id for update",
                id,
                reference);
    }

    private Map<Long, CustomerRow> locked(String select, Object... parameters) {
        Map<Long, CustomerRow> customers = new HashMap<>();
        jdbc.query(
                select,
                row -> {
                    CustomerRow customer = new CustomerRow(
                            row.getString("reference"),
                            row.getString("name"),
                            terms.codeOrNull(Columns.integer(row, "segment_id")),
                            enumOf(CustomerKind.class, row.getString("kind")),
                            enumOf(CustomerStatus.class, row.getString("status")),
                            Columns.instant(row, "lost_at"),
                            row.getString("lost_reason"),
                            row.getString("same_as"));
                    customers.put(row.getLong("customer_id"), customer);
                },
                parameters);
        return customers;
    }

    /** Lets these no longer name another reference of the same person. */
    void forgetSameAs(Collection<Long> ids) {
        jdbc.update("update customer set same_as = null where customer_id = any(?)", (Object) Columns.ids(ids));
    }

    /** Marks where {@link #undo} goes back to. */
    void mark() {
        jdbc.execute("savepoint customers");
    }

    /** Lets go all rows and locks since the mark; the mark stays. */
    void undo() {
        jdbc.execute("rollback to savepoint customers");
    }

    void write(Map<Long, CustomerRow> customers) {
        ColumnBatch batch = ColumnBatch.of(
                "customer",
                "customer_id bigint",
                "reference text",
                "name text",
                "segment_id int",
                "kind text",
                "status text",
                "lost_at timestamptz",
                "lost_reason text",
                "same_as text");
        new TreeMap<>(customers)
                .forEach((id, customer) -> batch.add(
                        id,
                        customer.customer(),
                        customer.name(),
                        terms.idOrNull(TermKind.SEGMENT, customer.segment()),
                        customer.kind(),
                        customer.status(),
                        customer.lostAt(),
                        customer.lostReason(),
                        customer.sameAs()));
        batch.upsert(jdbc, "customer_id");
    }
}
