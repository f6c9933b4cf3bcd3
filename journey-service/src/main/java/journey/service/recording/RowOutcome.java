package journey.service.recording;

import org.jspecify.annotations.Nullable;

/** What became of one row. */
public sealed interface RowOutcome {

    /** It brought something new. */
    record Changed() implements RowOutcome {}

    /** All it says was already stored. */
    record Unchanged() implements RowOutcome {}

    /** It cannot be taken: nothing of it was stored. */
    record Refused(String column, @Nullable String value, String reason) implements RowOutcome {}
}
