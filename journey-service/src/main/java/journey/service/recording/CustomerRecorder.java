package journey.service.recording;

import static journey.service.recording.Header.or;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import journey.domain.ReferenceId;
import journey.domain.imports.FactRow.CustomerRow;
import org.springframework.stereotype.Component;

/** Merges rows about customers into what is stored. */
@Component
class CustomerRecorder {

    /**
     * What became of rows.
     *
     * @param moved customers who are in another segment than before, as they are now
     */
    record Recorded(List<RowOutcome> outcomes, Map<Long, CustomerRow> moved) {

        /** The new segments by the customer's reference. */
        Map<String, String> segments() {
            Map<String, String> segments = new HashMap<>();
            for (CustomerRow customer : moved.values()) {
                String segment = customer.segment();
                if (segment != null) {
                    segments.put(customer.customer(), segment);
                }
            }
            return segments;
        }
    }

    private final CustomerRepository customers;

    CustomerRecorder(CustomerRepository customers) {
        this.customers = customers;
    }

    /**
     * Merges rows in their order. Their customers are stored already, by their references at least, so that two files
     * that bring the same new customer merge instead of overwriting.
     *
     * @param made ids of the customers that the caller has just stored
     */
    Recorded record(List<CustomerRow> rows, Set<Long> made) {
        if (rows.isEmpty()) {
            return new Recorded(List.of(), Map.of());
        }
        TreeSet<Long> ids = new TreeSet<>();
        rows.forEach(row -> ids.add(ReferenceId.ofCustomer(row.customer())));
        Map<Long, CustomerRow> stored = customers.lock(ids);
        Map<Long, CustomerRow> current = new HashMap<>(stored);
        stored.keySet().removeAll(made);
        Set<Long> untold = new HashSet<>(made);
        List<RowOutcome> outcomes = new ArrayList<>();
        boolean[] applied = new boolean[rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            CustomerRow row = rows.get(i);
            long id = ReferenceId.ofCustomer(row.customer());
            CustomerRow before = current.getOrDefault(id, row);
            if (!before.customer().equals(row.customer())) {
                outcomes.add(Refusals.collision("customer", row.customer(), before.customer()));
            } else if (row.customer().equals(row.sameAs())) {
                outcomes.add(new RowOutcome.Refused("same_as", row.sameAs(), "names the customer itself"));
            } else {
                CustomerRow merged = merge(row, before);
                boolean first = untold.remove(id);
                applied[i] = first || !merged.equals(before);
                current.put(id, merged);
                outcomes.add(new RowOutcome.Unchanged());
            }
        }
        return settle(rows, outcomes, applied, stored, current);
    }

    private Recorded settle(
            List<CustomerRow> rows,
            List<RowOutcome> outcomes,
            boolean[] applied,
            Map<Long, CustomerRow> stored,
            Map<Long, CustomerRow> current) {
        Map<Long, CustomerRow> changed = new HashMap<>(current);
        changed.entrySet().removeIf(entry -> entry.getValue().equals(stored.get(entry.getKey())));
        for (int i = 0; i < rows.size(); i++) {
            long id = ReferenceId.ofCustomer(rows.get(i).customer());
            if (applied[i] && changed.containsKey(id)) {
                outcomes.set(i, new RowOutcome.Changed());
            }
        }
        customers.write(changed);
        Map<Long, CustomerRow> moved = new HashMap<>(changed);
        moved.entrySet().removeIf(entry -> {
            CustomerRow before = stored.get(entry.getKey());
            return Objects.equals(entry.getValue().segment(), before == null ? null : before.segment());
        });
        return new Recorded(outcomes, moved);
    }

    private static CustomerRow merge(CustomerRow row, CustomerRow stored) {
        return new CustomerRow(
                stored.customer(),
                or(row.name(), stored.name()),
                or(row.segment(), stored.segment()),
                or(row.kind(), stored.kind()),
                or(row.status(), stored.status()),
                or(Columns.micros(row.lostAt()), stored.lostAt()),
                or(row.lostReason(), stored.lostReason()),
                or(row.sameAs(), stored.sameAs()));
    }
}
