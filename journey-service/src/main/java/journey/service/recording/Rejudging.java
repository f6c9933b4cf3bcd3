package journey.service.recording;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import journey.service.rollup.Difference;
import journey.service.rollup.Differences;
import journey.service.weight.WeightsInForce;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Goes through all stored transactions in the order of their ids, a stretch at a time, and judges them again. */
@Service
public class Rejudging {

    private static final int AT_ONCE = 2_000;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final long LOOK_MILLIS = 50;

    private final TransactionRecorder recorder;
    private final TransactionRepository transactions;
    private final OrphanQuery orphans;
    private final OpenWritesQuery writes;
    private final WeightsInForce weights;
    private final Clock clock;

    Rejudging(
            TransactionRecorder recorder,
            TransactionRepository transactions,
            OrphanQuery orphans,
            OpenWritesQuery writes,
            WeightsInForce weights,
            Clock clock) {
        this.recorder = recorder;
        this.transactions = transactions;
        this.orphans = orphans;
        this.writes = writes;
        this.weights = weights;
        this.clock = clock;
    }

    /**
     * What became of a stretch.
     *
     * @param last id of its last transaction, from where to go on; null: there are no more
     * @param transactions how many it had
     * @param corrected how many of them were stored otherwise than their facts say, and no longer are
     * @param differences those that are stored otherwise, where they were only compared
     */
    public record Stretch(@Nullable Long last, int transactions, int corrected, List<Difference> differences) {

        private static final Stretch END = new Stretch(null, 0, 0, List.of());
    }

    /**
     * Reads the weights anew, and waits for those who were writing meanwhile: what they have judged by the former ones is
     * stored then, to be judged again with everything else. A minute at most, for whatever else may be open that long.
     */
    public void awaitWriters() {
        weights.forget();
        String begin = writes.now();
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (writes.isAnyOpenSince(begin) && System.nanoTime() < end) {
                Thread.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Judges the next transactions and stores what is otherwise than stored. */
    @Transactional
    public Stretch judgeNext(@Nullable Long after) {
        List<Long> ids = transactions.idsAfter(after, AT_ONCE);
        if (ids.isEmpty()) {
            return Stretch.END;
        }
        int corrected = recorder.judgeAgain(ids, now());
        return new Stretch(ids.get(ids.size() - 1), ids.size(), corrected, List.of());
    }

    /** Judges the next transactions and stores nothing. One whose promise has just passed is left to the clock's work. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Stretch compareNext(@Nullable Long after) {
        List<Long> ids = transactions.idsAfter(after, AT_ONCE);
        if (ids.isEmpty()) {
            return Stretch.END;
        }
        return new Stretch(ids.get(ids.size() - 1), ids.size(), 0, recorder.differences(ids, now()));
    }

    /** About how many transactions there are. */
    @Transactional(readOnly = true)
    public long count() {
        return transactions.count();
    }

    /** The facts without a transaction or customer that they belong to. */
    @Transactional(readOnly = true)
    public Differences orphans() {
        return orphans.all();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
