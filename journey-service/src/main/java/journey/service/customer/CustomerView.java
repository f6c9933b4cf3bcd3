package journey.service.customer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is known of a customer, and how many transactions went how. */
public record CustomerView(
        String reference,
        @Nullable String name,
        @Nullable String segment,
        @Nullable String kind,
        @Nullable String status,
        @Nullable Instant lostAt,
        @Nullable String lostReason,
        @Nullable String sameAs,
        long transactions,
        long well,
        long notWell,
        @Nullable Instant lastSeen) {

    /** The name where it is known, otherwise the reference. */
    public String called() {
        return name == null ? reference : name;
    }
}
