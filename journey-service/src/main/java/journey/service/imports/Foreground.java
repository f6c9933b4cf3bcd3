package journey.service.imports;

import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Knows whether somebody is waiting for pages or saves: imports then take one processor instead of all. */
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
}
