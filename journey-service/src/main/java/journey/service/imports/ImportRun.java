package journey.service.imports;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BooleanSupplier;
import journey.service.imports.rules.HeaderRule.Judgement;
import journey.service.imports.rules.Mapped;
import journey.service.recording.FactStatistics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Brings one received file in, from behind the last chunk that was stored to its end. */
@Component
class ImportRun {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);

    private final ImportJobRepository jobs;
    private final ChunkStore store;
    private final Spool spool;
    private final FactStatistics statistics;
    private final Foreground foreground;
    private final ImportMetrics metrics;
    private final Clock clock;

    ImportRun(
            ImportJobRepository jobs,
            ChunkStore store,
            Spool spool,
            FactStatistics statistics,
            Foreground foreground,
            ImportMetrics metrics,
            Clock clock) {
        this.jobs = jobs;
        this.store = store;
        this.spool = spool;
        this.statistics = statistics;
        this.foreground = foreground;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * Works until the file's end, or until told to stop after the chunk at hand; the rest then waits for the next run.
     */
    void run(long id, BooleanSupplier stopping) {
        jobs.started(id, clock.instant());
        ImportProgress job = jobs.find(id).orElseThrow(() -> new UnknownImportException(id));
        if (job.state() != ImportState.RUNNING) {
            return;
        }
        try {
            if (read(job, stopping)) {
                jobs.done(id, clock.instant());
                ended(id);
            }
        } catch (IOException unusable) {
            LOG.error("The file of import {} cannot be read", id, unusable);
            fail(id, "The file could not be read on: " + unusable.getMessage() + ".");
        } catch (IllegalStateException | IllegalArgumentException | NullPointerException defect) {
            LOG.error("Import {} stopped at a defect", id, defect);
            fail(id, "An internal error stopped the import; the log says more.");
        } catch (OutOfMemoryError full) {
            // begun again it would only come to the same place
            LOG.error("Import {} stopped for want of memory", id, full);
            fail(
                    id,
                    "The application has too little memory for this file; docs/operation.md says how to give it more.");
        } catch (Error defect) {
            LOG.error("Import {} stopped at an error", id, defect);
            fail(id, "An internal error stopped the import; the log says more.");
        }
    }

    /** True at the end of the file, false where it stopped before. */
    private boolean read(ImportProgress job, BooleanSupplier stopping) throws IOException {
        ImportFile file = new ImportFile(spool.file(job.id()));
        HeaderCheck check = HeaderCheck.of(file, job.kind(), job.ignored());
        Judgement.Usable header = check.readable();
        if (header == null) {
            throw new IOException("its header has changed");
        }
        ChunkReader reader =
                new ChunkReader(file.rows(check.delimiter()), header, job.kind(), ZoneId.of(job.zone()), foreground);
        try (ChunkAhead chunks = new ChunkAhead(reader, job.rows());
                ChunkPipeline pipeline = new ChunkPipeline(store, foreground, job)) {
            return store(job, chunks, pipeline, stopping);
        } catch (BrokenFileException broken) {
            breakOff(job, broken);
            return false;
        }
    }

    private boolean store(ImportProgress job, ChunkAhead chunks, ChunkPipeline pipeline, BooleanSupplier stopping)
            throws IOException {
        while (!stopping.getAsBoolean()) {
            spool.requireRoom();
            Chunk chunk = next(chunks, pipeline);
            if (chunk.rows().isEmpty()) {
                return pipeline.finish();
            }
            if (!pipeline.add(chunk)) {
                return false;
            }
            if (!job.dryRun()) {
                statistics.chunkStored();
            }
        }
        pipeline.finish();
        return false;
    }

    /** The rows before a place that cannot be read are stored all the same. */
    private static Chunk next(ChunkAhead chunks, ChunkPipeline pipeline) throws IOException {
        try {
            return chunks.next();
        } catch (BrokenFileException broken) {
            pipeline.finish();
            throw broken;
        }
    }

    private void breakOff(ImportProgress job, BrokenFileException broken) {
        String reason = String.valueOf(broken.getMessage());
        Chunk.Row row = new Chunk.Row(broken.line(), new Mapped.Mistakes(List.of()), broken.rowText());
        store.refuse(job, row, reason, job.bytes());
        fail(job.id(), "From line %,d on the file cannot be read: %s.".formatted(broken.line(), reason));
    }

    private void fail(long id, String reason) {
        ImportProgress job = jobs.find(id).orElseThrow(() -> new UnknownImportException(id));
        jobs.failed(id, reason + " " + soFar(job), clock.instant());
        ended(id);
    }

    /** What is in, and what to do about the rest. */
    static String soFar(ImportProgress job) {
        return job.dryRun() || job.accepted() == 0
                ? "Nothing was taken."
                : "%,d rows before it are in; sending the file again is safe: it changes nothing twice."
                        .formatted(job.accepted());
    }

    private void ended(long id) {
        spool.remove(id);
        jobs.find(id).ifPresent(job -> metrics.ended(job.kind(), job.worked(clock.instant())));
    }
}
