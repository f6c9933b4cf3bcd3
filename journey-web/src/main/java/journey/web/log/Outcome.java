package journey.web.log;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether it was done as it should be. */
enum Outcome {
    ON_TIME(true, null),
    /** Done after its promise. How late follows from the times, never from this word alone. */
    LATE(true, null),
    /** Done, but it had been done before and had to be done again. */
    AGAIN(true, 1),
    NOT_DONE(false, null);

    private final boolean done;
    private final @Nullable Integer rework;

    Outcome(boolean done, @Nullable Integer rework) {
        this.done = done;
        this.rework = rework;
    }

    boolean done() {
        return done;
    }

    @Nullable Integer rework() {
        return rework;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Outcome> of(String code) {
        for (Outcome outcome : values()) {
            if (outcome.code().equals(code)) {
                return Optional.of(outcome);
            }
        }
        return Optional.empty();
    }
}
