package journey.domain.answer;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A customer's answer about one transaction.
 *
 * @param reference the firm's own key within the transaction; empty where it gives none
 * @param everything whether everything was done well
 * @param well codes of the steps named as well
 * @param notWell codes of the steps named as not well
 * @param overall 1 to 5
 * @param returnIntent 0 to 10
 */
public record Answer(
        String reference,
        @Nullable Instant answeredAt,
        @Nullable Boolean everything,
        Set<String> well,
        Set<String> notWell,
        @Nullable Integer overall,
        @Nullable Integer returnIntent,
        @Nullable String comment) {

    public Answer {
        well = Set.copyOf(well);
        notWell = Set.copyOf(notWell);
    }
}
