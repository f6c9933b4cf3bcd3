package journey.bench.olist;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One order with all that the raw files say about it.
 *
 * @param person the customer behind the order; the raw {@code customer_id} is another one for every order
 * @param status as the firm wrote it, for example {@code shipped}
 * @param shippingLimit when the last of the sellers had to hand over; an order without items has none
 * @param paid the sum of all payments, in Brazilian real
 * @param review the latest of the customer's answers
 */
record Order(
        String id,
        String person,
        String state,
        String status,
        LocalDateTime purchased,
        @Nullable LocalDateTime approved,
        @Nullable LocalDateTime handedOver,
        @Nullable LocalDateTime delivered,
        @Nullable LocalDate estimated,
        @Nullable LocalDateTime shippingLimit,
        @Nullable BigDecimal paid,
        @Nullable Review review) {

    /** The firm's own word decides, not whether there is a delivery date: both contradict each other at times. */
    String transactionStatus() {
        return switch (status) {
            case "delivered" -> "completed";
            case "canceled", "unavailable" -> "cancelled";
            default -> "open";
        };
    }

    /** The day of delivery closes a completed order; when a cancelled one was closed is not known. */
    @Nullable LocalDateTime closed() {
        return transactionStatus().equals("completed") ? delivered : null;
    }
}
