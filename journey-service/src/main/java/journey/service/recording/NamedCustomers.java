package journey.service.recording;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import journey.domain.ReferenceId;
import journey.domain.imports.FactRow;
import org.springframework.stereotype.Component;

/**
 * Makes sure that every customer whom rows name is stored, with the reference at least.
 *
 * <p>This comes before any lock on a transaction, and in the order of ids: writers that name the same customers wait for
 * each other in one direction only and never lock up.
 */
@Component
class NamedCustomers {

    /**
     * What was found and made.
     *
     * @param made ids of the customers that were not stored before
     * @param clashing references whose id belongs to another reference
     */
    record Present(Set<Long> made, Set<String> clashing) {}

    private final CustomerRepository customers;

    NamedCustomers(CustomerRepository customers) {
        this.customers = customers;
    }

    Present ensure(List<? extends FactRow> rows) {
        Map<Long, String> named = new TreeMap<>();
        Set<String> references = new HashSet<>();
        for (FactRow row : rows) {
            String reference = RowKeys.customer(row);
            if (reference != null && references.add(reference)) {
                named.putIfAbsent(ReferenceId.ofCustomer(reference), reference);
            }
        }
        if (named.isEmpty()) {
            return new Present(Set.of(), Set.of());
        }
        Map<Long, String> stored = customers.references(named.keySet());
        Map<Long, String> unknown = new TreeMap<>(named);
        unknown.keySet().removeAll(stored.keySet());
        Set<Long> made = customers.insert(unknown);
        Set<String> clashing = new HashSet<>();
        for (String reference : references) {
            long id = ReferenceId.ofCustomer(reference);
            if (!reference.equals(stored.getOrDefault(id, named.get(id)))) {
                clashing.add(reference);
            }
        }
        return new Present(made, clashing);
    }

    /** Removes again whom only refused rows have named. */
    void removeUnused(Present present, List<? extends FactRow> rows, List<RowOutcome> outcomes) {
        Set<Long> unused = new HashSet<>(present.made());
        for (int i = 0; i < rows.size() && !unused.isEmpty(); i++) {
            String reference = RowKeys.customer(rows.get(i));
            if (reference != null && !(outcomes.get(i) instanceof RowOutcome.Refused)) {
                unused.remove(ReferenceId.ofCustomer(reference));
            }
        }
        customers.remove(unused);
    }
}
