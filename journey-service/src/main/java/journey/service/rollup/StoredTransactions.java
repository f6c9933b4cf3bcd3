package journey.service.rollup;

import java.time.Instant;
import journey.service.rollup.rules.Sums;
import org.jspecify.annotations.Nullable;

/** All transactions that count, as they are stored at the moment that the caller's database transaction sees. */
public interface StoredTransactions {

    /** Where a reader has got to: the last one's version of its journey, its time and its id. */
    record Place(int blueprintId, Instant startedAt, long transactionId) {}

    /** Transactions that follow one another, up to the last one. */
    record Stretch(Place last, int transactions) {}

    /**
     * Adds what the next transactions add to the sums: version by version in the order of time, so that few sums are
     * under way at a time.
     *
     * @param after null: from the first on
     * @return what was added; null if there are no more
     */
    @Nullable Stretch addNext(@Nullable Place after, Sums sums);

    /** How many there are. */
    long count();
}
