package journey.web.log;

import java.time.Instant;
import journey.domain.imports.FactRow.TouchpointRow;
import journey.domain.touchpoint.Measures;
import org.jspecify.annotations.Nullable;

/** Touchpoints as other systems tell them. */
final class Told {

    private Told() {}

    static TouchpointRow touchpoint(String transaction, String step, @Nullable String reference, Instant occurredAt) {
        return row(transaction, step, reference, occurredAt, null);
    }

    /** A touchpoint that is still to come. */
    static TouchpointRow promise(String transaction, String step, String reference, Instant promisedAt) {
        return row(transaction, step, reference, null, promisedAt);
    }

    private static TouchpointRow row(
            String transaction,
            String step,
            @Nullable String reference,
            @Nullable Instant occurredAt,
            @Nullable Instant promisedAt) {
        return new TouchpointRow(
                transaction,
                reference,
                step,
                null,
                null,
                null,
                occurredAt,
                promisedAt,
                null,
                null,
                null,
                null,
                Measures.NONE,
                null,
                null,
                null,
                null);
    }
}
