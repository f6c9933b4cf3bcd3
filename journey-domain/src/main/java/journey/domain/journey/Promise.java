package journey.domain.journey;

import java.time.Duration;

/** A time limit that a step promises, counted from an earlier step. */
public record Promise(String after, Duration within) {

    public Promise {
        if (within.isNegative() || within.isZero()) {
            throw new IllegalArgumentException("a promise runs for a time above zero, not " + within);
        }
    }
}
