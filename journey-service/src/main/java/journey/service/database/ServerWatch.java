package journey.service.database;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the server again when it has ended without being asked to: killed, or by itself, as it does where it cannot
 * write to its disk any more. It comes back on its port with its data, so connections are made anew by themselves, and
 * nothing else has to start again. As long as it cannot come back, as on a disk that stays full, it is tried again.
 */
final class ServerWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ServerWatch.class);
    private static final Duration LOOK = Duration.ofMillis(300);
    private static final Duration PAUSE = Duration.ofSeconds(3);
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(60);

    private final ServerProcess process;
    private final int port;
    private final Thread thread = new Thread(this::watch, "postgresql-watch");
    private boolean closed;

    ServerWatch(ServerProcess process, int port) {
        this.process = process;
        this.port = port;
        thread.setDaemon(true);
    }

    static ServerWatch begin(ServerProcess process, int port) {
        ServerWatch watch = new ServerWatch(process, port);
        watch.thread.start();
        return watch;
    }

    private void watch() {
        try {
            while (!thread.isInterrupted()) {
                Thread.sleep(look().toMillis());
            }
        } catch (InterruptedException closing) {
            thread.interrupt();
        }
    }

    /**
     * Has a look, and does what is to be done. While it does so nobody closes this, so no server comes up behind the
     * back of somebody who stops it.
     *
     * @return how long there is to wait for the next look
     */
    private synchronized Duration look() {
        try {
            if (closed || process.isRunning()) {
                return LOOK;
            }
            LOG.error("The embedded PostgreSQL has ended without being asked to; it is started again.");
            process.restart(port);
            LOG.info("PostgreSQL runs again on port {}", port);
            return LOOK;
        } catch (RuntimeException failed) {
            LOG.error(
                    "The embedded PostgreSQL did not come back; the next try follows in {} s: {}",
                    PAUSE.toSeconds(),
                    failed.getMessage());
            return PAUSE;
        }
    }

    /** Afterwards the server may be stopped, and stays so. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        thread.interrupt();
        try {
            thread.join(LONGEST_CLOSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
