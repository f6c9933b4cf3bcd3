package journey.service.transaction;

import journey.domain.transaction.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Which transactions of a scope are listed; null: no limit.
 *
 * @param step code of a planned step
 * @param stepVerdict the verdict of that step
 * @param failing code of the first failing step, or {@code unassigned}
 * @param only code of a planned step: transactions that would be well if only that step were
 * @param reference beginning of the transaction's reference
 */
public record TransactionFilter(
        @Nullable Verdict verdict,
        @Nullable String step,
        @Nullable Verdict stepVerdict,
        @Nullable String failing,
        @Nullable String only,
        @Nullable String reference,
        Order order) {

    /** How the list is sorted. */
    public enum Order {
        LATEST,
        OLDEST,
        WORST,
        BEST
    }
}
