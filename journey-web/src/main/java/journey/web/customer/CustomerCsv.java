package journey.web.customer;

import java.io.ByteArrayOutputStream;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import journey.service.customer.CustomerView;
import journey.service.reports.Column;
import journey.service.reports.Column.Unit;
import journey.service.reports.CsvRows;
import journey.service.transaction.TransactionLine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tables of customers and of one customer's transactions as CSV. */
@Component
class CustomerCsv {

    private static final List<Column> CUSTOMERS = List.of(
            new Column("customer", Unit.TEXT),
            new Column("name", Unit.TEXT),
            new Column("segment", Unit.CODE),
            new Column("kind", Unit.WORD),
            new Column("status", Unit.WORD),
            new Column("lost_at", Unit.TIME),
            new Column("lost_reason", Unit.TEXT),
            new Column("same_as", Unit.TEXT),
            new Column("transactions", Unit.COUNT),
            new Column("well", Unit.COUNT),
            new Column("not_well", Unit.COUNT),
            new Column("last_seen", Unit.TIME));

    private static final List<Column> TRANSACTIONS = List.of(
            new Column("transaction", Unit.TEXT),
            new Column("reference_label", Unit.TEXT),
            new Column("journey", Unit.CODE),
            new Column("version", Unit.COUNT),
            new Column("started_at", Unit.TIME),
            new Column("status", Unit.WORD),
            new Column("verdict", Unit.WORD),
            new Column("score", Unit.SCORE),
            new Column("grade", Unit.WORD),
            new Column("shape", Unit.WORD),
            new Column("coverage", Unit.SHARE),
            new Column("step_verdicts", Unit.TEXT));

    private final ZoneId zone;

    CustomerCsv(ZoneId zone) {
        this.zone = zone;
    }

    byte[] customers(List<CustomerView> customers) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CsvRows out = new CsvRows(bytes, CUSTOMERS, zone);
        for (CustomerView customer : customers) {
            out.text(customer.reference()).text(customer.name()).text(customer.segment());
            out.text(lower(customer.kind())).text(lower(customer.status()));
            out.time(customer.lostAt());
            out.text(customer.lostReason()).text(customer.sameAs());
            out.number(customer.transactions()).number(customer.well()).number(customer.notWell());
            out.time(customer.lastSeen());
            out.endRow();
        }
        out.flush();
        return bytes.toByteArray();
    }

    byte[] transactions(List<TransactionLine> lines) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CsvRows out = new CsvRows(bytes, TRANSACTIONS, zone);
        for (TransactionLine line : lines) {
            out.text(line.reference()).text(line.label()).text(line.journey()).number((long) line.version());
            out.time(line.startedAt());
            out.text(lower(line.state().name())).text(line.verdict().name()).score(line.score());
            out.text(line.grade() == null ? null : line.grade().name());
            out.text(line.shape().name()).share(line.coverage()).text(line.stepVerdicts());
            out.endRow();
        }
        out.flush();
        return bytes.toByteArray();
    }

    private static @Nullable String lower(@Nullable String word) {
        return word == null ? null : word.toLowerCase(Locale.ROOT);
    }
}
