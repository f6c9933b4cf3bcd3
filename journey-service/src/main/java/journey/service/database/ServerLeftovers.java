package journey.service.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Processes of a server whose first process was killed. Most of them end at once by themselves, but one that is deep in
 * a long statement does not notice, and as long as it holds the shared memory no new server starts on the data.
 */
final class ServerLeftovers {

    private static final Logger LOG = LoggerFactory.getLogger(ServerLeftovers.class);
    private static final Path PROCESSES = Path.of("/proc");
    private static final Duration GRACE = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private ServerLeftovers() {}

    /**
     * Ends them. What they were at was not committed, and the next start recovers what was. To be called only where the
     * home is held and no first process lives.
     */
    static void end(Path data) {
        if (!Files.isDirectory(PROCESSES) || awaitNone(data, GRACE)) {
            return;
        }
        List<ProcessHandle> left = in(data);
        LOG.info("Ending {} processes of the PostgreSQL that was killed", left.size());
        left.forEach(ProcessHandle::destroyForcibly);
        if (!awaitNone(data, LONGEST)) {
            LOG.warn("Processes of the PostgreSQL that was killed live on: {}", in(data));
        }
    }

    private static boolean awaitNone(Path data, Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        while (!in(data).isEmpty()) {
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    private static List<ProcessHandle> in(Path data) {
        return ProcessHandle.allProcesses()
                .filter(process -> isPostgres(process) && worksIn(process, data))
                .toList();
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> Path.of(command).endsWith("postgres"))
                .isPresent();
    }

    private static boolean worksIn(ProcessHandle process, Path data) {
        try {
            return PROCESSES
                    .resolve(Long.toString(process.pid()))
                    .resolve("cwd")
                    .toRealPath()
                    .equals(data);
        } catch (IOException goneOrForeign) {
            return false;
        }
    }
}
