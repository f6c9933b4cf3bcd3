package journey.service.customer;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer's time with the firm.
 *
 * @param firstSeen when the first transaction began; null if there was none
 * @param said the latest answers, the latest first
 */
public record CustomerLife(
        long transactions, long open, @Nullable Instant firstSeen, long touchpoints, List<Said> said) {

    /** What the customer said about one transaction. */
    public record Said(
            String transaction,
            @Nullable String journey,
            @Nullable Instant answeredAt,
            @Nullable Boolean everything,
            List<String> notWell,
            @Nullable Integer overall,
            @Nullable Integer returnIntent,
            @Nullable String comment) {}
}
