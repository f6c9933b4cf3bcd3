package journey.service.recording;

import static journey.service.recording.Header.or;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import journey.domain.ReferenceId;
import journey.domain.imports.FactRow.CustomerRow;
import org.springframework.stereotype.Component;

/** Merges rows about customers into what is stored. */
@Component
class CustomerRecorder {

    private final CustomerRepository customers;

    CustomerRecorder(CustomerRepository customers) {
        this.customers = customers;
    }

    List<RowOutcome> record(List<CustomerRow> rows) {
        TreeSet<Long> ids = new TreeSet<>();
        rows.forEach(row -> ids.add(ReferenceId.ofCustomer(row.customer())));
        // made first, then locked: so two files that bring the same new customer merge instead of overwriting
        List<String> newReferences = newReferences(rows, customers.references(ids));
        customers.ensure(newReferences);
        Map<Long, CustomerRow> stored = customers.lock(ids);
        Map<Long, CustomerRow> current = new HashMap<>(stored);
        newReferences.forEach(reference -> stored.remove(ReferenceId.ofCustomer(reference)));
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
                applied[i] = !merged.equals(before) || !stored.containsKey(id);
                current.put(id, merged);
                outcomes.add(new RowOutcome.Unchanged());
            }
        }
        return settle(rows, outcomes, applied, stored, current);
    }

    private List<RowOutcome> settle(
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
        return outcomes;
    }

    private static List<String> newReferences(List<CustomerRow> rows, Map<Long, String> known) {
        return rows.stream()
                .map(CustomerRow::customer)
                .filter(reference -> !known.containsKey(ReferenceId.ofCustomer(reference)))
                .toList();
    }

    private static CustomerRow merge(CustomerRow row, CustomerRow stored) {
        return new CustomerRow(
                stored.customer(),
                or(row.name(), stored.name()),
                or(row.segment(), stored.segment()),
                or(row.kind(), stored.kind()),
                or(row.status(), stored.status()),
                or(row.lostAt(), stored.lostAt()),
                or(row.lostReason(), stored.lostReason()),
                or(row.sameAs(), stored.sameAs()));
    }
}
