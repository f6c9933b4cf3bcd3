package journey.service.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import journey.domain.ReferenceId;
import journey.domain.imports.FactRow.CustomerRow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases a customer with all facts, or one transaction, and takes out of the sums what these have added.
 *
 * <p>It locks as {@link FactRecorder} does: customers in the order of ids, then all transactions in one statement in the
 * order of ids. Whoever attaches a transaction to a customer holds that customer's row; so once it is locked here, its
 * transactions are all there to be found, and whoever comes later finds the customer gone and makes it anew.
 */
@Service
public class FactEraser {

    private static final int AT_ONCE = 2_000;

    private final CustomerRepository customers;
    private final TransactionRepository transactions;
    private final TouchpointRepository touchpoints;
    private final AnswerRepository answers;
    private final Counting counting;

    FactEraser(
            CustomerRepository customers,
            TransactionRepository transactions,
            TouchpointRepository touchpoints,
            AnswerRepository answers,
            Counting counting) {
        this.customers = customers;
        this.transactions = transactions;
        this.touchpoints = touchpoints;
        this.answers = answers;
        this.counting = counting;
    }

    /**
     * Erases a customer, in the caller's database transaction or one of its own. Other references of the same person stay
     * and no longer name this one.
     *
     * @return empty if no customer of this reference is stored
     */
    @Transactional
    public Optional<ErasedFacts> erase(String reference) {
        long id = ReferenceId.ofCustomer(reference);
        Map<Long, CustomerRow> locked = customers.lockWithThoseNaming(id, reference);
        CustomerRow customer = locked.remove(id);
        if (customer == null || !customer.customer().equals(reference)) {
            return Optional.empty();
        }
        List<Long> ids = transactions.lock(transactions.ofCustomer(id));
        List<String> references = new ArrayList<>();
        long removedTouchpoints = 0;
        long removedAnswers = 0;
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            Map<Long, TransactionRecord> records =
                    loaded(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)), reference);
            counting.forget(records.values());
            records.values().forEach(record -> references.add(record.header().reference()));
            removedTouchpoints += touchpoints.delete(records.keySet());
            removedAnswers += answers.delete(records.keySet());
            transactions.delete(records.keySet());
        }
        customers.forgetSameAs(locked.keySet());
        customers.remove(List.of(id));
        Set<String> samePerson = new TreeSet<>();
        locked.values().forEach(other -> samePerson.add(other.customer()));
        if (customer.sameAs() != null) {
            samePerson.add(customer.sameAs());
        }
        return Optional.of(new ErasedFacts(references, removedTouchpoints, removedAnswers, samePerson));
    }

    /**
     * Erases one transaction with all its facts, in the caller's database transaction or one of its own. Its customer
     * stays.
     *
     * @return empty if no transaction of this reference is stored
     */
    @Transactional
    public Optional<ErasedFacts> eraseTransaction(String reference) {
        List<TransactionRecord> found =
                transactions.read(transactions.lock(List.of(ReferenceId.ofTransaction(reference))));
        if (found.isEmpty() || !found.get(0).header().reference().equals(reference)) {
            return Optional.empty();
        }
        Map<Long, TransactionRecord> record = new TreeMap<>(Map.of(found.get(0).id(), found.get(0)));
        touchpoints.load(record);
        answers.load(record);
        counting.forget(record.values());
        long removedTouchpoints = touchpoints.delete(record.keySet());
        long removedAnswers = answers.delete(record.keySet());
        transactions.delete(record.keySet());
        return Optional.of(new ErasedFacts(List.of(reference), removedTouchpoints, removedAnswers, Set.of()));
    }

    /** Everything about those of these transactions that have not been moved to another customer before they were locked. */
    private Map<Long, TransactionRecord> loaded(List<Long> ids, String customer) {
        Map<Long, TransactionRecord> records = new TreeMap<>();
        for (TransactionRecord record : transactions.read(ids)) {
            if (customer.equals(record.header().customer())) {
                records.put(record.id(), record);
            }
        }
        touchpoints.load(records);
        answers.load(records);
        return records;
    }
}
