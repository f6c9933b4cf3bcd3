package journey.service.imports;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;

/**
 * Stores chunks two at a time: while the database writes one, the next is merged and judged. They are committed in their
 * order, so that what is stored is always the beginning of the file. A chunk that has something in common with the one
 * before waits for it, and so does every one while people are being served; one whose predecessor fails gives way and
 * is stored after it anew.
 */
final class ChunkPipeline implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ChunkPipeline.class);
    private static final int ATTEMPTS = 5;

    /** Whoever waits longer may be what the predecessor waits for, by way of a third. */
    private static final int LONGEST_WAIT_SECONDS = 30;

    /** Thrown in a chunk's database transaction, which is thereby rolled back. */
    private static final class GivenWayException extends RuntimeException {

        private static final long serialVersionUID = 1;

        GivenWayException(Throwable cause) {
            super("the chunk before was not stored", cause);
        }
    }

    /** A chunk on its way. */
    private record Attempt(Chunk chunk, ChunkKeys keys, CompletableFuture<Boolean> outcome) {

        /** Whether it was stored; false: the import was ended by somebody else; null: it failed. */
        @Nullable Boolean result() {
            try {
                return outcome.get();
            } catch (ExecutionException failed) {
                LOG.debug("A chunk is stored by itself", failed);
                return null;
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while a chunk was stored", stopping);
            }
        }

        /** Returns once this is committed. */
        void await() {
            try {
                if (!outcome.get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                    throw new GivenWayException(new IllegalStateException("the import has ended"));
                }
            } catch (ExecutionException | TimeoutException failed) {
                throw new GivenWayException(failed);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                throw new GivenWayException(stopping);
            }
        }
    }

    private final ChunkStore store;
    private final Foreground foreground;
    private final ImportProgress job;
    private final ExecutorService workers = Executors.newFixedThreadPool(2, task -> new Thread(task, "import-chunk"));
    private @Nullable Attempt last;

    /** The time that the latest chunk took, in nanoseconds. */
    private volatile long took;

    ChunkPipeline(ChunkStore store, Foreground foreground, ImportProgress job) {
        this.store = store;
        this.foreground = foreground;
        this.job = job;
    }

    /**
     * Begins to store a chunk, and returns when the one before is stored.
     *
     * @return false if the import was ended by somebody else
     */
    boolean add(Chunk chunk) {
        Attempt previous = last;
        ChunkKeys keys = ChunkKeys.of(chunk);
        Attempt attempt = begin(chunk, keys, previous);
        last = attempt;
        if (previous == null) {
            return true;
        }
        Boolean stored = previous.result();
        if (stored == null) {
            // it gives way, so nothing of it stands in the way of the one before
            Objects.requireNonNullElse(attempt.result(), false);
            stored = patiently(previous.chunk);
            last = stored ? begin(chunk, keys, null) : null;
        }
        return stored;
    }

    /** Returns when the last chunk is stored; false if the import was ended by somebody else. */
    boolean finish() {
        Attempt previous = last;
        last = null;
        if (previous == null) {
            return true;
        }
        Boolean stored = previous.result();
        return stored != null ? stored : patiently(previous.chunk);
    }

    private Attempt begin(Chunk chunk, ChunkKeys keys, @Nullable Attempt previous) {
        boolean apart = previous != null && !job.dryRun() && !foreground.isBusy() && keys.isApartFrom(previous.keys);
        Runnable turn = previous == null ? () -> {} : previous::await;
        return new Attempt(
                chunk,
                keys,
                CompletableFuture.supplyAsync(
                        () -> {
                            if (!apart) {
                                turn.run();
                                foreground.giveWay(took);
                            }
                            long begun = System.nanoTime();
                            boolean stored = store.attempt(job, chunk, turn);
                            took = System.nanoTime() - begun;
                            return stored;
                        },
                        workers));
    }

    /** Two imports may stand in each other's way in the database; then one waits and tries again. */
    private boolean patiently(Chunk chunk) {
        for (int attempt = 1; ; attempt++) {
            try {
                return store.store(job, chunk);
            } catch (TransientDataAccessException busy) {
                if (attempt == ATTEMPTS) {
                    throw busy;
                }
                LOG.info("Import {} tries a chunk again: {}", job.id(), busy.getMessage());
            }
        }
    }

    /** Returns when nothing is on its way any more. */
    @Override
    public void close() {
        workers.shutdown();
        try {
            if (!workers.awaitTermination(2L * LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("Import {} leaves a chunk behind that takes very long", job.id());
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
