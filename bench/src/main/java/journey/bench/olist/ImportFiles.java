package journey.bench.olist;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The four files of an import, written from the orders. */
final class ImportFiles {

    private static final String JOURNEY = "online-purchase";

    private final Path folder;

    ImportFiles(Path folder) {
        this.folder = folder;
    }

    void write(List<Order> orders) throws IOException {
        customers(orders);
        transactions(orders);
        touchpoints(orders);
        answers(orders);
    }

    private void customers(List<Order> orders) throws IOException {
        Map<String, Order> latest = new LinkedHashMap<>();
        for (Order order : orders) {
            latest.merge(order.person(), order, (a, b) -> b.purchased().isBefore(a.purchased()) ? a : b);
        }
        try (CsvWriter file = open("customers")) {
            file.writeRecord("customer", "segment", "kind");
            latest.forEach((person, order) -> file.writeRecord(person, order.state(), "external"));
        }
    }

    private void transactions(List<Order> orders) throws IOException {
        try (CsvWriter file = open("transactions")) {
            file.writeRecord(
                    "transaction",
                    "journey",
                    "customer",
                    "opened_at",
                    "closed_at",
                    "status",
                    "segment",
                    "value",
                    "currency");
            for (Order order : orders) {
                file.writeRecord(
                        order.id(),
                        JOURNEY,
                        order.person(),
                        cell(order.purchased()),
                        cell(order.closed()),
                        order.transactionStatus(),
                        order.state(),
                        order.paid() == null ? "" : order.paid().toPlainString(),
                        order.paid() == null ? "" : "BRL");
            }
        }
    }

    private void touchpoints(List<Order> orders) throws IOException {
        try (CsvWriter file = open("touchpoints")) {
            file.writeRecord("transaction", "step", "journey", "occurred_at", "promised_at", "done");
            for (Order order : orders) {
                String estimated =
                        order.estimated() == null ? "" : order.estimated().toString();
                touchpoint(file, order, "purchased", cell(order.purchased()), "", "yes");
                touchpoint(file, order, "approved", cell(order.approved()), "", "");
                touchpoint(file, order, "handed-over", cell(order.handedOver()), cell(order.shippingLimit()), "");
                touchpoint(file, order, "delivered", cell(order.delivered()), estimated, "");
            }
        }
    }

    /** A step that neither happened nor was promised leaves no row: a closed transaction shows that it is missing. */
    private static void touchpoint(
            CsvWriter file, Order order, String step, String occurred, String promised, String done) {
        if (!occurred.isEmpty() || !promised.isEmpty()) {
            file.writeRecord(order.id(), step, JOURNEY, occurred, promised, done);
        }
    }

    private void answers(List<Order> orders) throws IOException {
        try (CsvWriter file = open("answers")) {
            file.writeRecord("transaction", "answered_at", "overall", "comment");
            for (Order order : orders) {
                Review review = order.review();
                if (review != null) {
                    file.writeRecord(
                            order.id(), cell(review.answered()), Integer.toString(review.score()), review.comment());
                }
            }
        }
    }

    private CsvWriter open(String kind) throws IOException {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(folder.resolve(kind + ".csv"));
    }

    private static String cell(@Nullable LocalDateTime time) {
        return time == null ? "" : RawFiles.TIME.format(time);
    }
}
