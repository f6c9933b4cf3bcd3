package journey.service.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Files that are being imported, whole, in the folder {@code imports} of Journey's home. Whoever works on one holds its
 * lock, which the operating system takes back when the process dies, however it dies; so several instances may share a
 * home. The lock is a file of its own because closing any other use of a locked file would release it.
 */
@Component
class Spool {

    private static final Pattern NAME = Pattern.compile("(\\d{1,18})\\.csv");

    /** A database that cannot write its log any more ends, and nobody is served; so imports stop before. */
    private static final long LEAST_ROOM_MEGABYTES = 256;

    private static final long MEGABYTE = 1 << 20;

    private final Path directory;
    private final Set<Long> held = ConcurrentHashMap.newKeySet();

    Spool(@Value("${journey.home}") String home) {
        Path user = Path.of(System.getProperty("user.home"));
        this.directory = (home.startsWith("~/") ? user.resolve(home.substring(2)) : Path.of(home)).resolve("imports");
    }

    /** The right to work on an import's file, until closed. */
    final class Hold implements AutoCloseable {

        private final long id;
        private final FileChannel channel;

        private Hold(long id, FileChannel channel) {
            this.id = id;
            this.channel = channel;
        }

        long id() {
            return id;
        }

        @Override
        public void close() {
            held.remove(id);
            try {
                channel.close();
            } catch (IOException e) {
                throw new SpoolException("The lock of import " + id + " cannot be released", e);
            }
        }
    }

    /** Takes hold of an import; null if somebody has it. */
    @Nullable Hold hold(long id) {
        try {
            Files.createDirectories(directory);
            FileChannel channel = FileChannel.open(lockOf(id), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isLocked(channel)) {
                channel.close();
                return null;
            }
            held.add(id);
            return new Hold(id, channel);
        } catch (IOException e) {
            throw new SpoolException("The folder " + directory + " for files being imported cannot be used", e);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException ownedInThisProcess) {
            return false;
        }
    }

    /** The imports whose lock this instance has. */
    Set<Long> held() {
        return Set.copyOf(held);
    }

    /**
     * Returns if the disk, on which an embedded database lies too, has room for more than the saves of a while.
     *
     * @throws NoRoomException if it has not
     */
    void requireRoom() {
        try {
            long room = Files.getFileStore(directory).getUsableSpace() / MEGABYTE;
            if (room < LEAST_ROOM_MEGABYTES) {
                throw new NoRoomException(
                        "there are only %d MB of room on the disk of %s, and the last %d MB are for saves"
                                .formatted(room, directory, LEAST_ROOM_MEGABYTES));
            }
        } catch (IOException e) {
            throw new SpoolException("The room on the disk of " + directory + " cannot be told", e);
        }
    }

    /**
     * Writes a file to the disk for good.
     *
     * @return its size
     * @throws UploadBrokenException if reading breaks off
     */
    long write(long id, InputStream in) throws UploadBrokenException {
        try (FileChannel out = FileChannel.open(
                file(id), StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            byte[] buffer = new byte[1 << 16];
            int length = read(in, buffer);
            while (length >= 0) {
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, length);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                length = read(in, buffer);
            }
            out.force(true);
            return out.size();
        } catch (UploadBrokenException brokenOff) {
            throw brokenOff;
        } catch (IOException e) {
            throw new SpoolException("The file cannot be written to " + directory + ": " + e.getMessage(), e);
        }
    }

    private static int read(InputStream in, byte[] buffer) throws UploadBrokenException {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            throw new UploadBrokenException(e);
        }
    }

    Path file(long id) {
        return directory.resolve(id + ".csv");
    }

    private Path lockOf(long id) {
        return directory.resolve(id + ".lock");
    }

    boolean has(long id) {
        return Files.exists(file(id));
    }

    void remove(long id) {
        try {
            Files.deleteIfExists(file(id));
            Files.deleteIfExists(lockOf(id));
        } catch (IOException e) {
            throw new SpoolException("The file of import " + id + " cannot be removed", e);
        }
    }

    /** The imports whose files are here and were last written before a moment. */
    List<Long> olderThan(Instant moment) {
        List<Long> ids = new ArrayList<>();
        if (!Files.isDirectory(directory)) {
            return ids;
        }
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                var name = NAME.matcher(file.getFileName().toString());
                if (name.matches()
                        && Files.getLastModifiedTime(file).toInstant().isBefore(moment)) {
                    ids.add(Long.parseLong(name.group(1)));
                }
            }
            return ids;
        } catch (IOException e) {
            throw new SpoolException("The folder " + directory + " cannot be read", e);
        }
    }
}
