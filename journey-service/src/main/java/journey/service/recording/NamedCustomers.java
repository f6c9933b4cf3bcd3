package journey.service.recording;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import journey.domain.ReferenceId;
import journey.domain.imports.FactRow;
import journey.domain.imports.FactRow.CustomerRow;
import journey.service.recording.CustomerRepository.Known;
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
     * @param segments by reference, of those who have one
     */
    record Present(Set<Long> made, Set<String> clashing, Map<String, String> segments) {}

    private final CustomerRepository customers;

    NamedCustomers(CustomerRepository customers) {
        this.customers = customers;
    }

    Present ensure(List<? extends FactRow> rows) {
        Map<Long, String> named = new TreeMap<>();
        Set<String> references = new HashSet<>();
        for (FactRow row : rows) {
            String reference = row.customer();
            if (reference != null && references.add(reference)) {
                named.putIfAbsent(ReferenceId.ofCustomer(reference), reference);
            }
        }
        if (named.isEmpty()) {
            return new Present(Set.of(), Set.of(), Map.of());
        }
        // first those who are not stored yet, then locks, each in the order of ids: writers wait in one direction only
        Set<Long> made = customers.insert(named);
        Set<Long> others = new TreeSet<>(named.keySet());
        others.removeAll(made);
        boolean alone = rows.stream().anyMatch(CustomerRow.class::isInstance);
        Map<Long, Known> stored = others.isEmpty() ? Map.of() : customers.hold(others, alone);
        Set<String> clashing = new HashSet<>();
        Map<String, String> segments = new HashMap<>();
        for (String reference : references) {
            long id = ReferenceId.ofCustomer(reference);
            Known known = stored.get(id);
            if (!reference.equals(known == null ? named.get(id) : known.reference())) {
                clashing.add(reference);
            } else if (known != null && known.segment() != null) {
                segments.put(reference, known.segment());
            }
        }
        return new Present(made, clashing, segments);
    }

    /** Removes again whom only refused rows have named. */
    void removeUnused(Present present, List<? extends FactRow> rows, List<RowOutcome> outcomes) {
        Set<Long> unused = new HashSet<>(present.made());
        for (int i = 0; i < rows.size() && !unused.isEmpty(); i++) {
            String reference = rows.get(i).customer();
            if (reference != null && !(outcomes.get(i) instanceof RowOutcome.Refused)) {
                unused.remove(ReferenceId.ofCustomer(reference));
            }
        }
        customers.remove(unused);
    }
}
