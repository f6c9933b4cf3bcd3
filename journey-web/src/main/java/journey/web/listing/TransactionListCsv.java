package journey.web.listing;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import journey.service.scope.Scope;
import journey.service.transaction.TransactionFilter;
import journey.service.transaction.TransactionLine;
import journey.service.transaction.TransactionService;
import org.springframework.stereotype.Component;

/** The list of transactions as a file: all of it, a part at a time. */
@Component
class TransactionListCsv {

    private static final int PART = 5_000;

    private final TransactionService transactions;
    private final ZoneId zone;

    TransactionListCsv(TransactionService transactions, ZoneId zone) {
        this.transactions = transactions;
        this.zone = zone;
    }

    void write(Scope scope, TransactionFilter filter, OutputStream out) throws IOException {
        CsvWriter csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        csv.writeRecord(
                "transaction",
                "journey",
                "version",
                "customer",
                "started_at",
                "state",
                "verdict",
                "score",
                "grade",
                "step_verdicts",
                "shape");
        int offset = 0;
        List<TransactionLine> part;
        do {
            part = transactions.list(scope, filter, offset, PART);
            part.forEach(line -> csv.writeRecord(row(line)));
            offset += PART;
        } while (part.size() == PART);
        csv.flush();
    }

    private String[] row(TransactionLine line) {
        return new String[] {
            ListCsv.text(line.reference()),
            ListCsv.text(line.journey()),
            Integer.toString(line.version()),
            ListCsv.text(line.customer()),
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(line.startedAt().atZone(zone)),
            line.state().name().toLowerCase(Locale.ROOT),
            line.verdict().name(),
            Objects.toString(line.score(), ""),
            Objects.toString(line.grade(), ""),
            line.stepVerdicts(),
            line.shape().name()
        };
    }
}
