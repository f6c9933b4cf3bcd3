package journey.bench.olist;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The raw files of one folder, joined by their keys. */
final class RawFiles {

    /** How the raw files and the written ones give a time. */
    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final Path folder;

    RawFiles(Path folder) {
        this.folder = folder;
    }

    /** Every order once, in the order of the raw file. */
    List<Order> orders() throws IOException {
        Map<String, NamedCsvRecord> customers = byKey("customers", "customer_id", row -> row, (a, b) -> b);
        Map<String, LocalDateTime> limits =
                byKey("order_items", "order_id", row -> time(row, "shipping_limit_date"), RawFiles::later);
        Map<String, BigDecimal> paid = byKey(
                "order_payments", "order_id", row -> new BigDecimal(row.getField("payment_value")), BigDecimal::add);
        Map<String, Review> reviews = byKey("order_reviews", "order_id", RawFiles::review, Review::latest);
        List<Order> orders = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = open("orders")) {
            for (NamedCsvRecord row : rows) {
                String id = row.getField("order_id");
                NamedCsvRecord customer = customers.get(row.getField("customer_id"));
                if (customer == null) {
                    throw new IllegalArgumentException("Order " + id + " names a customer that is not in the files");
                }
                orders.add(order(row, customer, limits.get(id), paid.get(id), reviews.get(id)));
            }
        }
        return orders;
    }

    private static Order order(
            NamedCsvRecord row,
            NamedCsvRecord customer,
            @Nullable LocalDateTime limit,
            @Nullable BigDecimal paid,
            @Nullable Review review) {
        LocalDateTime estimated = timeIfAny(row, "order_estimated_delivery_date");
        return new Order(
                row.getField("order_id"),
                customer.getField("customer_unique_id"),
                customer.getField("customer_state"),
                row.getField("order_status"),
                time(row, "order_purchase_timestamp"),
                timeIfAny(row, "order_approved_at"),
                timeIfAny(row, "order_delivered_carrier_date"),
                timeIfAny(row, "order_delivered_customer_date"),
                estimated == null ? null : estimated.toLocalDate(),
                limit,
                paid,
                review);
    }

    private static Review review(NamedCsvRecord row) {
        return new Review(
                row.getField("review_id"),
                time(row, "review_creation_date"),
                time(row, "review_answer_timestamp"),
                Integer.parseInt(row.getField("review_score")),
                row.getField("review_comment_title"),
                row.getField("review_comment_message"));
    }

    private <T> Map<String, T> byKey(
            String file, String key, Function<NamedCsvRecord, T> value, BinaryOperator<T> several) throws IOException {
        Map<String, T> found = new HashMap<>();
        try (CsvReader<NamedCsvRecord> rows = open(file)) {
            for (NamedCsvRecord row : rows) {
                found.merge(row.getField(key), value.apply(row), several);
            }
        }
        return found;
    }

    private CsvReader<NamedCsvRecord> open(String file) throws IOException {
        return CsvReader.builder()
                .detectBomHeader(true)
                .ofNamedCsvRecord(folder.resolve("olist_" + file + "_dataset.csv"));
    }

    private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDateTime time(NamedCsvRecord row, String column) {
        return LocalDateTime.parse(row.getField(column), TIME);
    }

    private static @Nullable LocalDateTime timeIfAny(NamedCsvRecord row, String column) {
        return row.getField(column).isEmpty() ? null : time(row, column);
    }
}
