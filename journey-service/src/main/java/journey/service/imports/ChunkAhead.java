package journey.service.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Reads the next chunk while the one before is being stored. */
final class ChunkAhead implements AutoCloseable {

    private final ChunkReader chunks;
    private final ExecutorService reading =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "import-reader"));
    private Future<Chunk> next;

    /** @param skipped rows that an earlier run has counted */
    ChunkAhead(ChunkReader chunks, long skipped) {
        this.chunks = chunks;
        this.next = reading.submit(() -> {
            chunks.skip(skipped);
            return chunks.next();
        });
    }

    /** As {@link ChunkReader#next}. */
    Chunk next() throws IOException {
        Chunk chunk = await();
        next = reading.submit(chunks::next);
        return chunk;
    }

    private Chunk await() throws IOException {
        try {
            return next.get();
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause();
            if (cause instanceof IOException io) {
                throw io;
            }
            throw cause instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(cause);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("stopped while reading", stopping));
        }
    }

    /** Ends after the row that is being read. */
    @Override
    public void close() throws IOException {
        reading.shutdown();
        try {
            reading.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        chunks.close();
    }
}
