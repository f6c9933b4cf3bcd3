package journey.service.imports;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import journey.domain.imports.FactKind;
import journey.service.imports.rules.HeaderRule.Judgement;
import journey.service.imports.rules.Mistake;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Receives files and tells how far each one is. */
@Service
public class ImportService {

    private static final int PAGE = 1_000;
    private static final int MOST_NOTICES = 100;

    private final ImportJobRepository jobs;
    private final ImportRefusalRepository refusals;
    private final ImportNoticeRepository notices;
    private final Spool spool;
    private final ImportWorker worker;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ImportService(
            ImportJobRepository jobs,
            ImportRefusalRepository refusals,
            ImportNoticeRepository notices,
            Spool spool,
            ImportWorker worker,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.jobs = jobs;
        this.refusals = refusals;
        this.notices = notices;
        this.spool = spool;
        this.worker = worker;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Takes a file, packed with gzip or not, to the disk and puts it in line. A file that cannot be taken has failed
     * when this returns, with its error and its refusals.
     *
     * @return the import's number
     */
    public long receive(FactKind kind, InputStream in, ImportSettings settings) {
        long id = jobs.add(kind, settings, clock.instant());
        Spool.Hold hold = spool.hold(id);
        if (hold == null) {
            throw new IllegalStateException("Import " + id + " is new and yet somebody works at it");
        }
        boolean inLine = false;
        try {
            spool.requireRoom();
            jobs.received(id, spool.write(id, unpacked(in)));
            inLine = putInLine(hold);
        } catch (UploadBrokenException brokenOff) {
            fail(id, String.valueOf(brokenOff.getMessage()));
        } catch (NoRoomException full) {
            fail(id, "Nothing was taken: " + full.getMessage() + ".");
        } catch (IOException | SpoolException unusable) {
            fail(id, "The file could not be kept: nothing was taken. " + unusable.getMessage());
        } finally {
            if (!inLine) {
                hold.close();
            }
        }
        return id;
    }

    private static InputStream unpacked(InputStream in) throws UploadBrokenException {
        try {
            return GzipFile.unpacked(in);
        } catch (IOException e) {
            throw new UploadBrokenException(e);
        }
    }

    private void fail(long id, String error) {
        jobs.failed(id, error, clock.instant());
        spool.remove(id);
    }

    /** Looks at the header; false if the file failed there. */
    private boolean putInLine(Spool.Hold hold) throws IOException {
        long id = hold.id();
        ImportProgress job = progress(id);
        HeaderCheck check = HeaderCheck.of(new ImportFile(spool.file(id)), job.kind(), job.ignored());
        if (check.judgement() instanceof Judgement.Unusable unusable) {
            refuse(id, check, unusable);
            return false;
        }
        worker.submit(hold);
        return true;
    }

    private void refuse(long id, HeaderCheck check, Judgement.Unusable unusable) {
        List<Refusal> lines = new ArrayList<>();
        for (Mistake mistake : unusable.mistakes()) {
            lines.add(Refusal.of(check.line(), lines.size(), mistake, check.text()));
        }
        transaction.executeWithoutResult(status -> {
            refusals.add(id, lines);
            jobs.failed(id, sentence(unusable.mistakes()), clock.instant());
        });
        if (!unusable.curable()) {
            spool.remove(id);
        }
    }

    private static String sentence(List<Mistake> mistakes) {
        StringBuilder sentence = new StringBuilder("Nothing was taken:");
        for (Mistake mistake : mistakes) {
            sentence.append(' ');
            if (mistake.column() != null) {
                sentence.append(mistake.column()).append(": ");
            }
            sentence.append(mistake.reason()).append(';');
        }
        sentence.setCharAt(sentence.length() - 1, '.');
        return sentence.toString();
    }

    /**
     * @throws UnknownImportException if there is none of this number
     */
    public ImportProgress progress(long id) {
        return jobs.find(id).map(worker::told).orElseThrow(() -> new UnknownImportException(id));
    }

    /** What an import tells without refusing anything, what is about the most rows first. */
    public List<ImportNotice> notices(long id) {
        return notices.of(id, MOST_NOTICES);
    }

    /** The latest imports, the newest first. */
    public List<ImportProgress> latest(int count) {
        return jobs.latest(count).stream().map(worker::told).toList();
    }

    /** The first refusals of an import in its file's order. */
    public List<Refusal> firstRefusals(long id, int count) {
        return refusals.behind(id, 0, -1, count);
    }

    /** Hands over every refusal of an import in its file's order. */
    public void refusals(long id, Consumer<Refusal> reader) {
        List<Refusal> page = refusals.behind(id, 0, -1, PAGE);
        while (!page.isEmpty()) {
            page.forEach(reader);
            Refusal last = page.get(page.size() - 1);
            page = refusals.behind(id, last.line(), last.ordinal(), PAGE);
        }
    }

    /**
     * Empties the refused rows in which one of these references stands, in the caller's database transaction.
     *
     * @return how many refusals were emptied
     */
    public int forget(Collection<String> references) {
        return refusals.forget(references);
    }

    /** The columns for which an import failed and without which it could go on, as its file is still here. */
    public Optional<Set<String>> columnsInTheWay(long id) {
        ImportProgress job = progress(id);
        if (job.state() != ImportState.FAILED || job.rows() > 0 || !spool.has(id)) {
            return Optional.empty();
        }
        Set<String> names = new HashSet<>();
        refusals(id, refusal -> names.add(refusal.column() == null ? "" : refusal.column()));
        return Optional.of(names);
    }

    /** Lets an import that failed at columns that are not known begin again without them. */
    public void goOnWithoutUnknownColumns(long id) throws IOException {
        Optional<Set<String>> inTheWay = columnsInTheWay(id);
        Spool.Hold hold = inTheWay.isEmpty() ? null : spool.hold(id);
        if (hold == null || inTheWay.isEmpty()) {
            return;
        }
        ImportProgress job = progress(id);
        Set<String> names = new HashSet<>(job.ignored());
        names.addAll(inTheWay.get());
        ImportSettings widened =
                new ImportSettings(ZoneId.of(job.zone()), names, job.dryRun(), job.fileName(), job.requestedBy());
        boolean inLine = false;
        try {
            boolean reopened = Boolean.TRUE.equals(transaction.execute(status -> {
                refusals.removeAll(id);
                return jobs.reopened(id, widened.ignore());
            }));
            inLine = reopened && putInLine(hold);
        } finally {
            if (!inLine) {
                hold.close();
            }
        }
    }
}
