package journey.bench.olist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Made-up raw files: every line is added to its file as it stands. */
final class RawOrders {

    private final Map<String, List<String>> files = new LinkedHashMap<>();

    RawOrders() {
        start("customers", "customer_id,customer_unique_id,customer_zip_code_prefix,customer_city,customer_state");
        start("order_items", "order_id,order_item_id,product_id,seller_id,shipping_limit_date,price,freight_value");
        start("order_payments", "order_id,payment_sequential,payment_type,payment_installments,payment_value");
        start(
                "order_reviews",
                "review_id,order_id,review_score,review_comment_title,review_comment_message,review_creation_date,"
                        + "review_answer_timestamp");
        start(
                "orders",
                "order_id,customer_id,order_status,order_purchase_timestamp,order_approved_at,"
                        + "order_delivered_carrier_date,order_delivered_customer_date,order_estimated_delivery_date");
    }

    private void start(String file, String header) {
        files.put(file, new ArrayList<>(List.of(header)));
    }

    /** An order of person {@code anna} bought on 2018-03-01, with the three times of its steps, each may be empty. */
    RawOrders order(String id, String status, String approved, String handedOver, String delivered) {
        line("customers", "c-" + id + ",anna,01000,sao paulo,SP");
        return line(
                "orders",
                String.join(
                        ",",
                        List.of(
                                id,
                                "c-" + id,
                                status,
                                "2018-03-01 10:00:00",
                                approved,
                                handedOver,
                                delivered,
                                "2018-03-20 00:00:00")));
    }

    RawOrders item(String order, String shippingLimit) {
        return line("order_items", order + ",1,product,seller," + shippingLimit + ",10.0,1.0");
    }

    RawOrders payment(String order, String value) {
        return line("order_payments", order + ",1,voucher,1," + value);
    }

    RawOrders review(String id, String order, int score, String words, String answered) {
        return line("order_reviews", id + "," + order + "," + score + "," + words + ",2018-03-21 00:00:00," + answered);
    }

    RawOrders line(String file, String line) {
        files.get(file).add(line);
        return this;
    }

    Path writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, List<String>> file : files.entrySet()) {
            Files.write(folder.resolve("olist_" + file.getKey() + "_dataset.csv"), file.getValue());
        }
        return folder;
    }
}
