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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes sure that every customer whom rows name is stored, with the reference at least.
 *
 * <p>This comes before any lock on a transaction: first those who are not stored yet are inserted, then the others are
 * locked, each in the order of ids. So writers that name the same customers wait for each other in one direction only
 * and never lock up. A customer who is erased between the two is found missing; then all locks are let go and it begins
 * again, so that nothing is ever attached to a customer who is gone.
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

    private record Found(Set<Long> made, Map<Long, Known> stored) {}

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
        boolean alone = rows.stream().anyMatch(CustomerRow.class::isInstance);
        // of a single one nothing is held that would have to be let go
        boolean several = named.size() > 1;
        if (several) {
            customers.mark();
        }
        Found found = find(named, alone);
        while (found == null) {
            if (several) {
                customers.undo();
            }
            found = find(named, alone);
        }
        Map<Long, Known> stored = found.stored();
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
        return new Present(found.made(), clashing, segments);
    }

    /** Inserts those who are not stored yet and holds the others; null where one of those was erased in between. */
    private @Nullable Found find(Map<Long, String> named, boolean alone) {
        Set<Long> made = customers.insert(named);
        Set<Long> others = new TreeSet<>(named.keySet());
        others.removeAll(made);
        Map<Long, Known> stored = others.isEmpty() ? Map.of() : customers.hold(others, alone);
        return stored.size() == others.size() ? new Found(made, stored) : null;
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
