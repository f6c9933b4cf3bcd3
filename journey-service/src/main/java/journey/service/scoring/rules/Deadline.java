package journey.service.scoring.rules;

import java.time.Duration;
import java.time.Instant;
import journey.domain.journey.Standard;
import org.jspecify.annotations.Nullable;

/**
 * A promise as a moment.
 *
 * @param due P, the last moment that keeps it
 * @param grace g, the span in which lateness takes ON_TIME from 50 to 0; an hour to seven days, or the step's own
 */
record Deadline(Instant due, Duration grace) {

    private static final Duration LEAST_GRACE = Duration.ofHours(1);

    /**
     * Returns a promise made at one moment and due at another. Its grace is the step's own, or else the promised span: at
     * least an hour, at most seven days.
     */
    static Deadline of(Instant made, Instant due, @Nullable Duration ownGrace) {
        if (ownGrace != null) {
            return new Deadline(due, ownGrace);
        }
        Duration span = Duration.between(made, due);
        if (span.compareTo(LEAST_GRACE) < 0) {
            return new Deadline(due, LEAST_GRACE);
        }
        return new Deadline(due, span.compareTo(Standard.MOST_GRACE) > 0 ? Standard.MOST_GRACE : span);
    }

    boolean isKeptAt(Instant time) {
        return !time.isAfter(due);
    }

    /** Returns ON_TIME on 0 to 100: 100 up to P, then 50·clip((P + g − t) / g, 0, 1). */
    double value(Instant time) {
        if (isKeptAt(time)) {
            return 100;
        }
        double remaining = seconds(Duration.between(time, due.plus(grace)));
        return 50 * Math.max(0, Math.min(1, remaining / seconds(grace)));
    }

    /** How long after the promise; negative before it. */
    Duration lateness(Instant time) {
        return Duration.between(due, time);
    }

    private static double seconds(Duration duration) {
        return duration.getSeconds() + duration.getNano() / 1e9;
    }
}
