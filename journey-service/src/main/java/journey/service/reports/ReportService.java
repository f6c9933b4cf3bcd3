package journey.service.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The catalogue of reports, and the reports. */
@Service
public class ReportService {

    private final List<ReportSource> sources;
    private final TransactionTemplate snapshot;
    private final ZoneId zone;

    ReportService(List<ReportSource> sources, PlatformTransactionManager transactions, ZoneId zone) {
        this.sources = sources.stream()
                .sorted(Comparator.comparing(source -> source.report().name()))
                .toList();
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setReadOnly(true);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.zone = zone;
    }

    /** All reports, sorted by name. */
    public List<Report> catalogue() {
        return sources.stream().map(ReportSource::report).toList();
    }

    public Optional<Report> report(String name) {
        return catalogue().stream().filter(report -> report.name().equals(name)).findFirst();
    }

    /**
     * Writes a report as CSV: UTF-8, RFC 4180, a header, then its rows as they come from one snapshot of the database,
     * in memory that does not grow with them. Does not close the stream.
     *
     * @return the number of rows
     * @throws BusyException if as many downloads as there may be at a time are under way
     * @throws IOException if the stream takes no more; the report is then cut short
     */
    public long write(Report report, ReportRequest request, OutputStream out) throws IOException {
        ReportSource source = source(report);
        CsvRows rows = new CsvRows(out, report.columns(), zone);
        try {
            if (source.isLong()) {
                source.write(request, rows);
            } else {
                snapshot.executeWithoutResult(status -> source.write(request, rows));
            }
        } catch (UncheckedIOException refused) {
            throw refused.getCause();
        }
        rows.flush();
        return rows.count();
    }

    private ReportSource source(Report report) {
        return sources.stream()
                .filter(source -> source.report().name().equals(report.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no report " + report.name()));
    }
}
