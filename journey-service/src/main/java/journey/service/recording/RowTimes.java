package journey.service.recording;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells of times that are most likely mistyped. They are stored: only their writer knows. */
final class RowTimes {

    private static final Duration LONG_AGO = Duration.ofDays(50 * 365);

    private RowTimes() {}

    static Set<RowNote> notes(@Nullable Instant time, Instant now) {
        if (time == null) {
            return Set.of();
        }
        if (time.isAfter(now)) {
            return Set.of(RowNote.of(RowEffect.TIME_TO_COME));
        }
        return time.isBefore(now.minus(LONG_AGO)) ? Set.of(RowNote.of(RowEffect.TIME_LONG_AGO)) : Set.of();
    }
}
