package journey.service.recording;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What became of one row. */
public sealed interface RowOutcome {

    /**
     * It brought something new.
     *
     * @param notes what else it did
     */
    record Changed(Set<RowNote> notes) implements RowOutcome {

        public Changed {
            notes = Set.copyOf(notes);
        }

        public Changed() {
            this(Set.of());
        }
    }

    /** All it says was already stored. */
    record Unchanged() implements RowOutcome {}

    /** It cannot be taken: nothing of it was stored. */
    record Refused(String column, @Nullable String value, String reason) implements RowOutcome {}
}
