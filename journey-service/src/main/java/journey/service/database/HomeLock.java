package journey.service.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One application per home. The operating system gives the lock back when the process ends, however it ends; the number
 * of the process in the file is only there to be told.
 */
final class HomeLock implements AutoCloseable {

    /** Far behind the text: Windows forbids others to read the bytes that are locked. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    /** Closing a second channel on a file gives up the process's lock on Unix, so the file is not opened twice. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private HomeLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static HomeLock take(JourneyHome home) {
        Path file = home.lock();
        if (!HELD_HERE.add(file)) {
            throw taken(home, String.valueOf(ProcessHandle.current().pid()));
        }
        HomeLock lock = null;
        try {
            lock = open(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The lock " + file + " cannot be taken.", e);
        } finally {
            if (lock == null) {
                HELD_HERE.remove(file);
            }
        }
        if (lock == null) {
            throw taken(home, holder(file));
        }
        return lock;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The lock " + file + " cannot be given back.", e);
        } finally {
            HELD_HERE.remove(file);
        }
    }

    private static @Nullable HomeLock open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock(LOCKED_BYTE, 1, false);
            if (lock == null) {
                return null;
            }
            String holder = Long.toString(ProcessHandle.current().pid());
            channel.truncate(0).write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.US_ASCII)));
            return new HomeLock(file, channel);
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
    }

    private static String holder(Path file) {
        try {
            return Files.readString(file).trim();
        } catch (IOException e) {
            return "unknown";
        }
    }

    private static DatabaseStartException taken(JourneyHome home, String pid) {
        return new DatabaseStartException(
                "Journey is already running with the home " + home.directory() + " (process " + pid + ").",
                "Stop that one first, or give this one a home of its own with journey.home (JOURNEY_HOME).");
    }
}
