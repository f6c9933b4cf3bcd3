package journey.service.erasure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import journey.service.imports.ImportService;
import journey.service.recompute.RecomputeService;
import journey.service.recording.ErasedFacts;
import journey.service.recording.FactEraser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases customers who want to be forgotten, and transactions that are wrong: everything of theirs in one database
 * transaction, and out of every figure.
 */
@Service
public class ErasureService {

    private static final Logger LOG = LoggerFactory.getLogger(ErasureService.class);

    private final ErasureQuery query;
    private final FactEraser facts;
    private final ImportService imports;
    private final RecomputeService findings;
    private final TransactionTemplate transaction;

    ErasureService(
            ErasureQuery query,
            FactEraser facts,
            ImportService imports,
            RecomputeService findings,
            PlatformTransactionManager transactions) {
        this.query = query;
        this.facts = facts;
        this.imports = imports;
        this.findings = findings;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What would be erased; empty if no customer of this reference is stored. */
    public Optional<Extent> extent(String reference) {
        // no stored text has this character, and the database refuses to compare it
        return reference.indexOf('\0') >= 0 ? Optional.empty() : query.extent(reference);
    }

    /**
     * Erases a customer. The log keeps who did it and how much it was, nothing of the customer.
     *
     * @param by whoever asked for it
     * @return empty if no customer of this reference is stored
     */
    public Optional<Erased> erase(String reference, String by) {
        if (reference.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        Optional<Erased> erased = Objects.requireNonNull(transaction.execute(status -> facts.erase(reference)
                .map(gone -> {
                    findings.forget(gone.transactions());
                    return new Erased(
                            gone.transactions().size(),
                            gone.touchpoints(),
                            gone.answers(),
                            imports.forget(references(reference, gone)),
                            gone.samePerson());
                })));
        erased.ifPresent(gone -> LOG.info(
                "{} erased a customer: {} transactions, {} touchpoints, {} answers, {} refused rows of imports",
                by,
                gone.transactions(),
                gone.touchpoints(),
                gone.answers(),
                gone.refusals()));
        return erased;
    }

    /**
     * Deletes a transaction that should not be there. The log keeps who deleted which.
     *
     * @param by whoever asked for it
     * @return empty if no transaction of this reference is stored
     */
    public Optional<Deleted> deleteTransaction(String reference, String by) {
        if (reference.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        Optional<Deleted> deleted =
                Objects.requireNonNull(transaction.execute(status -> facts.eraseTransaction(reference)
                        .map(gone -> {
                            findings.forget(gone.transactions());
                            return new Deleted(reference, gone.touchpoints(), gone.answers());
                        })));
        deleted.ifPresent(gone -> LOG.info(
                "{} deleted transaction {}: {} touchpoints, {} answers",
                by,
                gone.transaction(),
                gone.touchpoints(),
                gone.answers()));
        return deleted;
    }

    private static List<String> references(String customer, ErasedFacts gone) {
        List<String> references = new ArrayList<>(gone.transactions());
        references.add(customer);
        return references;
    }
}
