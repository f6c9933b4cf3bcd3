package journey.service.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a server writes into its data directory while it runs, and leaves there when it is killed.
 *
 * @param data the data directory
 * @param pid the process that wrote the file; long after, the number may be another's
 */
record PostmasterFile(Path data, long pid, Instant startedAt) {

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);
    private static final int LINE_OF_START = 2;

    static Path in(Path data) {
        return data.resolve("postmaster.pid");
    }

    static Optional<PostmasterFile> read(Path data) throws IOException {
        if (Files.notExists(in(data))) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(in(data));
        if (lines.size() <= LINE_OF_START) {
            return Optional.empty();
        }
        long pid = Math.abs(Long.parseLong(lines.get(0).trim()));
        long started = Long.parseLong(lines.get(LINE_OF_START).trim());
        return Optional.of(new PostmasterFile(data, pid, Instant.ofEpochSecond(started)));
    }

    /** The process that has the number now, whoever it is. */
    Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
    }

    /**
     * Whether the process that wrote the file lives. One that was killed keeps its number until its parent has taken
     * note, which some systems do late; and after {@link #disown} the number is our own.
     */
    boolean isServed() {
        return pid != ProcessHandle.current().pid()
                && process()
                        .filter(process -> !hasEnded(process) && !isAnother(process))
                        .isPresent();
    }

    private static boolean hasEnded(ProcessHandle process) {
        try {
            String state = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            return state.startsWith("Z", state.lastIndexOf(')') + 2);
        } catch (IOException unknown) {
            return false;
        }
    }

    /** Where the system does not tell, it is taken for the server. */
    private static boolean isAnother(ProcessHandle process) {
        return process.info()
                .command()
                .map(Path::of)
                .filter(program -> !program.getFileName().toString().startsWith("postgres"))
                .isPresent();
    }

    /** Whether that process is a server, and the server of this very directory. */
    boolean isServer(ProcessHandle process) {
        Optional<Path> program = process.info().command().map(Path::of).map(Path::getFileName);
        return program.filter(name -> name.toString().startsWith("postgres")).isPresent()
                && servesThisDirectory(process);
    }

    private boolean servesThisDirectory(ProcessHandle process) {
        Optional<String[]> arguments = process.info().arguments();
        if (arguments.isPresent()) {
            return Stream.of(arguments.get()).anyMatch(data.toString()::equals) || worksIn(process, data);
        }
        return process.info()
                .startInstant()
                .filter(start -> Duration.between(start, startedAt).abs().compareTo(CLOCKS_DIFFER) < 0)
                .isPresent();
    }

    private static boolean worksIn(ProcessHandle process, Path directory) {
        try {
            return Path.of("/proc", Long.toString(process.pid()), "cwd")
                    .toRealPath()
                    .equals(directory);
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Makes a new server see that the file is stale although its number belongs to a living process: PostgreSQL takes
     * the number of the process that starts it for stale. Deleting the file instead would also lose its check that no
     * orphaned backend still uses the shared memory named there.
     */
    void disown() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(in(data)));
        lines.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(in(data), lines);
    }
}
