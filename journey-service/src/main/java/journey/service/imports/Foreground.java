package journey.service.imports;

import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Knows whether somebody is waiting for pages or saves: imports then take a third of a processor instead of all. */
@Component
public class Foreground {

    private static final long LASTS = TimeUnit.SECONDS.toNanos(1);

    private volatile long latest = System.nanoTime() - LASTS;

    /** Somebody has just been served. */
    public void served() {
        latest = System.nanoTime();
    }

    boolean isBusy() {
        return System.nanoTime() - latest < LASTS;
    }

    /** Rests twice as long as a chunk took, a second at most, if somebody is being served. */
    void giveWay(long nanos) {
        if (isBusy()) {
            try {
                TimeUnit.NANOSECONDS.sleep(Math.min(2 * nanos, LASTS));
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
