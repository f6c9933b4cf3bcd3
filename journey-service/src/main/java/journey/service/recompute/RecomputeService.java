package journey.service.recompute;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import journey.service.rollup.Difference;
import journey.service.rollup.Differences;
import journey.service.rollup.RollupBuild;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Starts runs and tells how far they are. One at a time: another waits in a queue, in the database, until the one under
 * way has ended.
 */
@Service
public class RecomputeService {

    private final RecomputeRepository runs;
    private final DifferenceRepository differences;
    private final RecomputeWorker worker;
    private final RollupBuild rollups;
    private final Clock clock;
    private final TransactionTemplate transaction;

    RecomputeService(
            RecomputeRepository runs,
            DifferenceRepository differences,
            RecomputeWorker worker,
            RollupBuild rollups,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.runs = runs;
        this.differences = differences;
        this.worker = worker;
        this.rollups = rollups;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Begins a run; it goes on by itself.
     *
     * @return empty where another one has not ended yet, or waits
     */
    public Optional<RecomputeRun> start(RecomputeKind kind, String requestedBy) {
        Optional<Integer> id = runs.begin(kind, requestedBy, worker.beginning());
        id.ifPresent(worker::submit);
        return id.flatMap(runs::find);
    }

    /**
     * Asks for a run: it begins at once, or when the one under way has ended. Whoever asks for what waits already gets
     * that one.
     */
    public RecomputeRun request(RecomputeKind kind, String requestedBy) {
        int id = runs.enqueue(kind, requestedBy, clock.instant());
        worker.beginNext();
        return runs.find(id).orElseThrow();
    }

    /**
     * Makes a change and asks for everything to be computed after it, both or neither.
     *
     * @param change empty: nothing was changed, and nothing is computed
     */
    public <T> Optional<T> recomputeAfter(Supplier<Optional<T>> change, String requestedBy) {
        Optional<T> changed = Objects.requireNonNull(transaction.execute(status -> {
            Optional<T> made = change.get();
            made.ifPresent(any -> runs.enqueue(RecomputeKind.RECOMPUTE, requestedBy, clock.instant()));
            return made;
        }));
        worker.beginNext();
        return changed;
    }

    /** The run under way, or else the next that waits, or else the latest; empty before the first. */
    public Optional<RecomputeRun> latest() {
        return runs.latest();
    }

    public Optional<RecomputeRun> find(int id) {
        return runs.find(id);
    }

    /** The runs that wait for the one under way to end, in their order. */
    public List<RecomputeRun> waiting() {
        return runs.queued();
    }

    /** Whether figures have yet to be computed by this version of the program and in this time zone. */
    public boolean isOutdated() {
        return !rollups.isBuilt();
    }

    /** What the latest check has found so far, in order: the first {@link Differences#MOST}. */
    public List<Difference> differences() {
        return differences.listed();
    }

    /** Takes these transactions out of what checks have found, in the caller's database transaction. */
    public void forget(Collection<String> transactions) {
        runs.forget(transactions);
        differences.forget(transactions);
    }
}
