package journey.service.imports;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import journey.service.database.Outage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Works off received files, two at a time, and looks after those that nobody works at: what an ended process left
 * behind goes on here if its file is here, and fails with a plain word if its file is gone.
 */
@Component
class ImportWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    private static final int AT_ONCE = 2;
    private static final long TICK_SECONDS = 5;
    private static final long ABANDONED_SECONDS = 30;
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration KEYS_KEPT = Duration.ofDays(7);

    private final ImportJobRepository jobs;
    private final ImportRun run;
    private final Spool spool;
    private final IdempotencyKeyRepository keys;
    private final Clock clock;
    private final Map<Long, String> pauses = new ConcurrentHashMap<>();
    private volatile @Nullable ExecutorService workers;
    private @Nullable ScheduledExecutorService caretaker;

    ImportWorker(ImportJobRepository jobs, ImportRun run, Spool spool, IdempotencyKeyRepository keys, Clock clock) {
        this.jobs = jobs;
        this.run = run;
        this.spool = spool;
        this.keys = keys;
        this.clock = clock;
    }

    /** Puts a received file in line; while this instance stops, the file waits for the next start instead. */
    void submit(Spool.Hold hold) {
        ExecutorService running = workers;
        try {
            if (running == null) {
                hold.close();
            } else {
                running.execute(() -> work(hold, running));
            }
        } catch (RejectedExecutionException stopping) {
            hold.close();
        }
    }

    private void work(Spool.Hold hold, ExecutorService running) {
        try (hold) {
            if (!running.isShutdown()) {
                pauses.remove(hold.id());
                run.run(hold.id(), running::isShutdown);
            }
        } catch (RuntimeException e) {
            String reason = e instanceof NoRoomException ? String.valueOf(e.getMessage()) : Outage.reason(e);
            pauses.put(
                    hold.id(), "The import pauses because " + reason + ". It goes on by itself; what is in stays in.");
            LOG.warn("Import {} was interrupted and goes on by itself: {}", hold.id(), e.toString());
        }
    }

    /** How far an import is, with the reason why it gets no further for now. */
    ImportProgress told(ImportProgress job) {
        String pause = pauses.get(job.id());
        return pause == null || !job.isUnfinished() ? job : job.pausing(pause);
    }

    @Override
    public synchronized void start() {
        workers = Executors.newFixedThreadPool(AT_ONCE, task -> new Thread(task, "import"));
        ScheduledExecutorService timer =
                Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "import-caretaker"));
        var unused = timer.scheduleWithFixedDelay(this::tick, 0, TICK_SECONDS, TimeUnit.SECONDS);
        var unusedToo = timer.scheduleWithFixedDelay(this::tidy, 1, 60, TimeUnit.MINUTES);
        caretaker = timer;
    }

    /** Ends after the chunks at hand; what is left goes on at the next start. */
    @Override
    public synchronized void stop() {
        ScheduledExecutorService timer = caretaker;
        ExecutorService running = workers;
        if (timer == null || running == null) {
            return;
        }
        timer.shutdownNow();
        running.shutdown();
        workers = null;
        caretaker = null;
        try {
            if (!running.awaitTermination(25, TimeUnit.SECONDS)) {
                LOG.warn("An import's chunk takes longer than the shutdown; the database will roll it back.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return workers != null;
    }

    /** Starts after, and stops before, what imports need; stops after the web server, which brings files. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void tick() {
        try {
            jobs.alive(spool.held());
            for (ImportProgress job : jobs.unfinished()) {
                adopt(job);
            }
        } catch (RuntimeException e) {
            LOG.warn("Imports left behind could not be looked after; next try follows: {}", e.toString());
        }
    }

    /** Removes files that failed and were not asked for again, and keys whose requests will not come again. */
    private void tidy() {
        try {
            spool.olderThan(clock.instant().minus(KEPT)).forEach(this::discard);
            keys.removeOlderThan(clock.instant().minus(KEYS_KEPT));
        } catch (RuntimeException e) {
            LOG.warn("Old files of imports could not be removed; next try follows: {}", e.toString());
        }
    }

    private void adopt(ImportProgress job) {
        if (spool.held().contains(job.id())) {
            return;
        }
        if (!spool.has(job.id())) {
            if (jobs.isAbandoned(job.id(), ABANDONED_SECONDS)) {
                jobs.failed(job.id(), abandoned(job), clock.instant());
            }
            return;
        }
        Spool.Hold hold = spool.hold(job.id());
        if (hold == null) {
            return;
        }
        if (job.state() == ImportState.RECEIVING) {
            receivingBroke(job, hold);
        } else {
            submit(hold);
        }
    }

    /** A file whose receiver has died since, or has come to its end between two looks. */
    private void receivingBroke(ImportProgress seen, Spool.Hold hold) {
        try (hold) {
            boolean still = jobs.find(seen.id())
                    .filter(job -> job.state() == ImportState.RECEIVING)
                    .isPresent();
            if (still) {
                jobs.failed(seen.id(), "The upload broke off: nothing was taken.", clock.instant());
                spool.remove(seen.id());
            }
        }
    }

    private static String abandoned(ImportProgress job) {
        return job.state() == ImportState.RECEIVING
                ? "The upload broke off: nothing was taken."
                : "The import was interrupted and its file is gone. " + ImportRun.soFar(job);
    }

    private void discard(long id) {
        boolean unfinished = jobs.find(id).filter(ImportProgress::isUnfinished).isPresent();
        if (!unfinished) {
            spool.remove(id);
        }
    }
}
