package journey.service.recompute;

import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import journey.service.recording.Rejudging;
import org.springframework.stereotype.Service;

/** Starts runs and tells how far they are. One at a time. */
@Service
public class RecomputeService {

    private final RecomputeRepository runs;
    private final RecomputeWorker worker;
    private final Rejudging transactions;
    private final Clock clock;

    RecomputeService(RecomputeRepository runs, RecomputeWorker worker, Rejudging transactions, Clock clock) {
        this.runs = runs;
        this.worker = worker;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Begins a run; it goes on by itself.
     *
     * @return empty where another one has not ended yet
     */
    public Optional<RecomputeRun> start(RecomputeKind kind, String requestedBy) {
        Optional<Integer> id = runs.begin(kind, requestedBy, transactions.count(), clock.instant());
        id.ifPresent(worker::submit);
        return id.flatMap(runs::find);
    }

    /** The latest run; empty before the first. */
    public Optional<RecomputeRun> latest() {
        return runs.latest();
    }

    /** Takes these transactions out of what checks have found, in the caller's database transaction. */
    public void forget(Collection<String> transactions) {
        runs.forget(transactions);
    }
}
