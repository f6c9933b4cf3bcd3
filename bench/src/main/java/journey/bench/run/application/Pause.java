package journey.bench.run.application;

import java.io.InterruptedIOException;
import java.time.Duration;

/** Waits, for whoever watches something from outside. */
public final class Pause {

    private Pause() {}

    public static void of(Duration time) throws InterruptedIOException {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }
}
