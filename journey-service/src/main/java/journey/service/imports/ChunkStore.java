package journey.service.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import journey.domain.imports.FactRow;
import journey.service.imports.rules.Mapped;
import journey.service.imports.rules.Mistake;
import journey.service.recording.FactRecorder;
import journey.service.recording.RowNote;
import journey.service.recording.RowOutcome;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Stores a chunk's good rows, its refusals and its counts in one database transaction. */
@Component
class ChunkStore {

    private final FactRecorder recorder;
    private final ImportJobRepository jobs;
    private final ImportRefusalRepository refusals;
    private final ImportNoticeRepository notices;
    private final ImportMetrics metrics;
    private final TransactionTemplate transaction;

    ChunkStore(
            FactRecorder recorder,
            ImportJobRepository jobs,
            ImportRefusalRepository refusals,
            ImportNoticeRepository notices,
            ImportMetrics metrics,
            PlatformTransactionManager transactions) {
        this.recorder = recorder;
        this.jobs = jobs;
        this.refusals = refusals;
        this.notices = notices;
        this.metrics = metrics;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What became of a chunk's rows. */
    private record Result(ChunkCounts counts, List<Refusal> refusals, Collection<ImportNotice> notices) {}

    /**
     * Stores a chunk. A row that the database itself refuses is found by halving and becomes a refusal like any other.
     *
     * @return false if the import was ended by somebody else, whereupon nothing was stored
     */
    boolean store(ImportProgress job, Chunk chunk) {
        try {
            return job.dryRun() ? check(job, chunk) : record(job, chunk);
        } catch (DataIntegrityViolationException refusedByDatabase) {
            if (chunk.rows().size() > 1) {
                return store(job, chunk.firstHalf()) && store(job, chunk.secondHalf());
            }
            String reason = "the database refuses it: "
                    + refusedByDatabase.getMostSpecificCause().getMessage();
            return refuse(job, chunk.rows().get(0), reason, chunk.bytesRead());
        }
    }

    /**
     * Stores a chunk, or fails with nothing stored.
     *
     * @param turn returns when the chunk may be committed
     * @return false if the import was ended by somebody else
     */
    boolean attempt(ImportProgress job, Chunk chunk, Runnable turn) {
        return job.dryRun()
                ? check(job, chunk)
                : commit(job, () -> {
                    Result result = result(chunk);
                    turn.run();
                    return result;
                });
    }

    private boolean record(ImportProgress job, Chunk chunk) {
        return commit(job, () -> result(chunk));
    }

    private boolean check(ImportProgress job, Chunk chunk) {
        Result result = Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            return result(chunk);
        }));
        return commit(job, () -> result);
    }

    /** Counts a row as refused for a reason that lies outside of its cells. */
    boolean refuse(ImportProgress job, Chunk.Row row, String reason, long bytesRead) {
        Refusal refusal = Refusal.of(row.line(), 0, Mistake.ofRow(reason), row.text());
        return commit(job, () -> new Result(new ChunkCounts(bytesRead, 0, 1, 0), List.of(refusal), List.of()));
    }

    private boolean commit(ImportProgress job, Supplier<Result> work) {
        Optional<ChunkCounts> counts = Objects.requireNonNull(transaction.execute(status -> {
            Result result = work.get();
            refusals.add(job.id(), result.refusals());
            notices.add(job.id(), result.notices());
            if (!jobs.advance(job.id(), result.counts())) {
                status.setRollbackOnly();
                return Optional.empty();
            }
            return Optional.of(result.counts());
        }));
        counts.ifPresent(counted -> metrics.count(job.kind(), counted));
        return counts.isPresent();
    }

    private Result result(Chunk chunk) {
        List<FactRow> facts = new ArrayList<>(chunk.rows().size());
        for (Chunk.Row row : chunk.rows()) {
            if (row.mapped() instanceof Mapped.Facts good) {
                facts.add(good.row());
            }
        }
        Iterator<RowOutcome> outcomes = facts.isEmpty()
                ? List.<RowOutcome>of().iterator()
                : recorder.record(facts).iterator();
        Tally tally = new Tally();
        for (Chunk.Row row : chunk.rows()) {
            if (row.mapped() instanceof Mapped.Mistakes mistakes) {
                tally.refuse(row, mistakes.all());
            } else {
                tally.add(row, outcomes.next());
            }
        }
        return new Result(
                new ChunkCounts(chunk.bytesRead(), tally.accepted, tally.refused, tally.unchanged),
                tally.refusals,
                tally.notices.values());
    }

    private static final class Tally {

        /** So many different ones of a chunk are told apart; of the rest only how many there are. */
        private static final int MOST_NOTICES = 100;

        private final List<Refusal> refusals = new ArrayList<>();
        private final Map<RowNote, ImportNotice> notices = new LinkedHashMap<>();
        private long accepted;
        private long refused;
        private long unchanged;

        private void refuse(Chunk.Row row, List<Mistake> mistakes) {
            refused++;
            for (int i = 0; i < mistakes.size(); i++) {
                refusals.add(Refusal.of(row.line(), i, mistakes.get(i), row.text()));
            }
        }

        private void add(Chunk.Row row, RowOutcome outcome) {
            if (outcome instanceof RowOutcome.Refused no) {
                refuse(row, List.of(new Mistake(no.column(), no.value(), no.reason())));
                return;
            }
            if (outcome instanceof RowOutcome.Changed changed) {
                changed.notes().forEach(note -> tell(note, row.line()));
            }
            accepted++;
            unchanged += outcome instanceof RowOutcome.Unchanged ? 1 : 0;
        }

        private void tell(RowNote note, long line) {
            boolean isApart = notices.containsKey(note) || notices.size() < MOST_NOTICES;
            RowNote told = isApart ? note : new RowNote(note.effect(), "", "");
            notices.merge(
                    told, new ImportNotice(told.effect(), told.given(), told.taken(), 1, line), ImportNotice::plus);
        }
    }
}
