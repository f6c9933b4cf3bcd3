package journey.service.erasure;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would be erased with a customer.
 *
 * @param since when the first transaction began; null if there was none
 * @param notes touchpoints with a note
 * @param comments answers with a comment
 * @param samePerson other references of the same person, which would stay
 */
public record Extent(
        String reference,
        @Nullable String name,
        long transactions,
        @Nullable Instant since,
        long touchpoints,
        long notes,
        long answers,
        long comments,
        List<String> samePerson) {

    /** The name where it is known, otherwise the reference. */
    public String called() {
        return name == null ? reference : name;
    }
}
