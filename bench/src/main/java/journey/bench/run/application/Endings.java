package journey.bench.run.application;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicBoolean;

/** What is to be done when this program ends, however it ends: what was begun last is ended first. */
public final class Endings {

    private static final Deque<Runnable> ALL = new ArrayDeque<>();
    private static final AtomicBoolean BEGUN = new AtomicBoolean();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Endings::run));
    }

    private Endings() {}

    public static void add(Runnable ending) {
        synchronized (ALL) {
            ALL.push(ending);
        }
    }

    /** Whether this program is being ended from outside: what fails now says nothing. */
    public static boolean haveBegun() {
        return BEGUN.get();
    }

    private static void run() {
        BEGUN.set(true);
        while (true) {
            Runnable next;
            synchronized (ALL) {
                next = ALL.poll();
            }
            if (next == null) {
                return;
            }
            next.run();
        }
    }
}
