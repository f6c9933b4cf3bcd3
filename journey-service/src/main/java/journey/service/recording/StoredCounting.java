package journey.service.recording;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import journey.service.rollup.StoredTransactions;
import journey.service.rollup.rules.Sums;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts what is stored, for sums that are built from nothing. */
@Component
class StoredCounting implements StoredTransactions {

    private final TransactionRepository transactions;
    private final TouchpointRepository touchpoints;
    private final AnswerRepository answers;
    private final Counting counting;

    StoredCounting(
            TransactionRepository transactions,
            TouchpointRepository touchpoints,
            AnswerRepository answers,
            Counting counting) {
        this.transactions = transactions;
        this.touchpoints = touchpoints;
        this.answers = answers;
        this.counting = counting;
    }

    @Override
    public @Nullable Stretch addNext(@Nullable Place after, Sums sums) {
        List<Place> places = transactions.placesAfter(after, TransactionRecorder.AT_ONCE);
        if (places.isEmpty()) {
            return null;
        }
        Map<Long, TransactionRecord> records = new TreeMap<>();
        transactions
                .read(places.stream().map(Place::transactionId).toList())
                .forEach(record -> records.put(record.id(), record));
        touchpoints.load(records);
        answers.load(records);
        counting.countStored(records.values(), sums);
        return new Stretch(places.get(places.size() - 1), places.size());
    }

    @Override
    public long count() {
        return transactions.count();
    }
}
