package journey.service.rollup;

import java.util.Objects;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Folds every second. Of several instances one folds at a time; the others find nothing to do. */
@Component
public class FoldWorker {

    private static final int AT_ONCE = 100_000;
    private static final int MUCH = 10_000;

    /** After so many folded deltas their room is given free at once, not when the database comes round to it. */
    private static final int WORTH_A_VACUUM = 20_000;

    private final FoldRepository deltas;
    private final TransactionTemplate transaction;
    private long sinceVacuum;
    private int pauses;

    FoldWorker(FoldRepository deltas, PlatformTransactionManager transactions) {
        this.deltas = deltas;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Folds what there is, every second; after very much, as it comes with an import, every third. */
    @Scheduled(initialDelayString = "PT1S", fixedDelayString = "PT1S")
    synchronized void tick() {
        if (pauses > 0) {
            pauses--;
            return;
        }
        pauses = fold() > MUCH ? 2 : 0;
    }

    /**
     * Folds all that there is.
     *
     * @return how many deltas
     */
    public synchronized int fold() {
        int all = 0;
        int folded;
        do {
            folded = Objects.requireNonNull(transaction.execute(status -> deltas.tryLock() ? deltas.fold(AT_ONCE) : 0));
            all += folded;
        } while (folded >= AT_ONCE);
        sinceVacuum += all;
        if (sinceVacuum > WORTH_A_VACUUM) {
            deltas.vacuum();
            sinceVacuum = 0;
        }
        return all;
    }
}
