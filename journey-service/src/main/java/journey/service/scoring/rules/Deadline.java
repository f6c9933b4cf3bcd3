package journey.service.scoring.rules;

import java.time.Duration;
import java.time.Instant;

/**
 * A promise as a moment.
 *
 * @param due P, the last moment that keeps it
 * @param grace g, the span in which lateness takes ON_TIME from 100 to 0
 */
record Deadline(Instant due, Duration grace) {

    private static final Duration LEAST_GRACE = Duration.ofHours(1);

    /** A promise made at one moment and due at another: its grace is the promised span, an hour at the least. */
    static Deadline of(Instant made, Instant due) {
        Duration span = Duration.between(made, due);
        return new Deadline(due, span.compareTo(LEAST_GRACE) < 0 ? LEAST_GRACE : span);
    }

    boolean isKeptAt(Instant time) {
        return !time.isAfter(due);
    }

    /** ON_TIME on 0 to 100: 100·clip((P + g − t) / g, 0, 1). */
    double value(Instant time) {
        double remaining = seconds(Duration.between(time, due.plus(grace)));
        return 100 * Math.max(0, Math.min(1, remaining / seconds(grace)));
    }

    /** How long after the promise; negative before it. */
    Duration lateness(Instant time) {
        return Duration.between(due, time);
    }

    private static double seconds(Duration duration) {
        return duration.getSeconds() + duration.getNano() / 1e9;
    }
}
