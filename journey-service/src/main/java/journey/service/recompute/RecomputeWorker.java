package journey.service.recompute;

import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import journey.service.recompute.RecomputeRepository.Beginning;
import journey.service.recording.Rejudging;
import journey.service.recording.Rejudging.Stretch;
import journey.service.rollup.Differences;
import journey.service.rollup.RollupBuild;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works at the run there is, and then at the next of the queue. One that an ended process left behind goes on here from
 * the last stretch it had done, or from its beginning where the program or the time zone is another now; where the sums
 * were built by another version of the program or for another time zone, one begins by itself.
 */
@Component
class RecomputeWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RecomputeWorker.class);
    private static final int TICK_SECONDS = 5;
    private static final int ABANDONED_SECONDS = 20;

    private final RecomputeRepository runs;
    private final DifferenceRepository differences;
    private final Rejudging transactions;
    private final RollupBuild rollups;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private volatile @Nullable ExecutorService worker;
    private @Nullable ScheduledExecutorService caretaker;
    private volatile @Nullable Integer working;
    private boolean begun;

    RecomputeWorker(
            RecomputeRepository runs,
            DifferenceRepository differences,
            Rejudging transactions,
            RollupBuild rollups,
            Clock clock,
            PlatformTransactionManager manager) {
        this.runs = runs;
        this.differences = differences;
        this.transaction = new TransactionTemplate(manager);
        this.transactions = transactions;
        this.rollups = rollups;
        this.clock = clock;
    }

    /** With what a run begins now. */
    Beginning beginning() {
        return new Beginning(clock.instant(), transactions.count(), rollups.basis());
    }

    /** Begins the next run of the queue, if one waits and none is under way. */
    void beginNext() {
        if (worker != null && !runs.queued().isEmpty()) {
            runs.beginNext(beginning()).ifPresent(this::submit);
        }
    }

    void submit(int id) {
        ExecutorService running = worker;
        try {
            if (running != null) {
                running.execute(() -> work(id, running));
            }
        } catch (RejectedExecutionException stopping) {
            LOG.info("Run {} goes on at the next start.", id);
        }
    }

    private void work(int id, ExecutorService running) {
        working = id;
        try {
            RecomputeRun run = runs.find(id).orElseThrow();
            if (!run.state().isEnded()) {
                work(run, running);
            }
        } catch (DataAccessException | TransactionException interrupted) {
            LOG.warn("Run {} was interrupted and goes on by itself: {}", id, interrupted.toString());
        } catch (RuntimeException defect) {
            LOG.error("Run {} stopped at a defect", id, defect);
            runs.end(id, RecomputeState.FAILED, "An internal error stopped it; the log says more.", clock.instant());
        } finally {
            working = null;
        }
        try {
            beginNext();
        } catch (RuntimeException e) {
            LOG.warn("The next run begins a little later: {}", e.toString());
        }
    }

    private void work(RecomputeRun run, ExecutorService running) {
        boolean check = run.kind() == RecomputeKind.CHECK;
        if (run.state() == RecomputeState.JUDGING) {
            transactions.awaitWriters();
            Long last = run.lastId();
            if (check && last == null) {
                differences.begin(run.id());
            }
            while (!running.isShutdown()) {
                if (check && stepsBack(run)) {
                    return;
                }
                Stretch stretch = check ? transactions.compareNext(last) : transactions.judgeNext(last);
                last = stretch.last();
                if (last == null) {
                    break;
                }
                if (check) {
                    differences.compared(run.id(), last, stretch.transactions(), stretch.differences());
                } else {
                    runs.judged(run.id(), last, stretch.transactions(), stretch.corrected());
                }
            }
        }
        if (running.isShutdown()) {
            return;
        }
        runs.summing(run.id(), 0);
        if (check) {
            Differences found =
                    transactions.orphans().plus(rollups.differences(parts -> runs.summing(run.id(), parts)));
            if (!stepsBack(run)) {
                // and ends with it, or else this part begins again
                transaction.executeWithoutResult(status -> {
                    differences.add(run.id(), found);
                    end(run);
                });
            }
        } else {
            rollups.build(parts -> runs.summing(run.id(), parts));
            end(run);
        }
    }

    /** Lets a run that waits to compute everything go first: what it is about to change would only be found to differ. */
    private boolean stepsBack(RecomputeRun run) {
        boolean waits = runs.isQueued(RecomputeKind.RECOMPUTE);
        if (waits) {
            runs.requeue(run.id());
        }
        return waits;
    }

    private void end(RecomputeRun run) {
        runs.end(run.id(), RecomputeState.DONE, null, clock.instant());
        runs.find(run.id())
                .filter(RecomputeRun::isDifferent)
                .ifPresent(ended -> LOG.error(
                        "What is computed differs from the facts at {} places. The first: {}",
                        ended.differences(),
                        ended.finding()));
    }

    @Override
    public synchronized void start() {
        worker = Executors.newSingleThreadExecutor(task -> new Thread(task, "recompute"));
        ScheduledExecutorService timer =
                Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "recompute-caretaker"));
        var unused = timer.scheduleWithFixedDelay(this::tick, 0, TICK_SECONDS, TimeUnit.SECONDS);
        caretaker = timer;
    }

    /** Ends after the stretch at hand; what is left goes on at the next start. */
    @Override
    public synchronized void stop() {
        ScheduledExecutorService timer = caretaker;
        ExecutorService running = worker;
        if (timer == null || running == null) {
            return;
        }
        timer.shutdownNow();
        running.shutdown();
        worker = null;
        caretaker = null;
        try {
            if (!running.awaitTermination(TICK_SECONDS, TimeUnit.SECONDS)) {
                LOG.info("A recomputation is broken off; it goes on at the next start.");
                running.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }

    private void tick() {
        try {
            Integer id = working;
            if (id != null) {
                runs.alive(id);
                return;
            }
            if (!begun && !rollups.isBuilt() && !runs.isComputing(rollups.basis())) {
                int run = runs.enqueue(RecomputeKind.RECOMPUTE, "journey", clock.instant());
                LOG.info("Sums are counted otherwise than before: run {} computes everything again.", run);
            }
            // once: what fails does so for a reason that the next time would meet as well
            begun = true;
            runs.requeueAbandoned(ABANDONED_SECONDS, rollups.basis());
            runs.takeOver(ABANDONED_SECONDS).ifPresent(this::submit);
            beginNext();
        } catch (RuntimeException e) {
            LOG.warn("Nobody looked after recomputations this time: {}", e.toString());
        }
    }
}
