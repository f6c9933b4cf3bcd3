package journey.service.recording;

import static journey.service.recording.Columns.enumOf;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import journey.domain.ReferenceId;
import journey.domain.TermKind;
import journey.domain.customer.CustomerKind;
import journey.domain.customer.CustomerStatus;
import journey.domain.imports.FactRow.CustomerRow;
import journey.service.term.TermRegistry;
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

    /** The references stored under these ids. */
    Map<Long, String> references(Collection<Long> ids) {
        Map<Long, String> references = new HashMap<>();
        jdbc.query(
                "select customer_id, reference from customer where customer_id = any(?)",
                row -> {
                    references.put(row.getLong(1), row.getString(2));
                },
                (Object) Columns.ids(ids));
        return references;
    }

    /** Makes sure that these customers exist, with nothing known of them but their reference. */
    void ensure(Collection<String> references) {
        ColumnBatch batch = ColumnBatch.of("customer", "customer_id bigint", "reference text");
        byId(references).forEach(batch::add);
        batch.insertNew(jdbc, "customer_id");
    }

    /** The stored customers of these ids, locked. */
    Map<Long, CustomerRow> lock(Collection<Long> ids) {
        Map<Long, CustomerRow> customers = new HashMap<>();
        jdbc.query(
                "select * from customer where customer_id = any(?) order by customer_id for update",
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
                (Object) Columns.ids(ids));
        return customers;
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

    /** In the order of ids, so that two writers of the same customers wait for each other instead of locking up. */
    private static Map<Long, String> byId(Collection<String> references) {
        Map<Long, String> byId = new TreeMap<>();
        references.forEach(reference -> byId.put(ReferenceId.ofCustomer(reference), reference));
        return byId;
    }
}
