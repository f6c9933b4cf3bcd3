package journey.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged application as users start it, on a home of its own. */
final class JourneyProcess implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofSeconds(120);
    private static final Pattern SETUP = Pattern.compile("(/setup/\\S+)");

    private final Path home;
    private final int port;
    private final Process process;
    private final Duration readyAfter;

    private JourneyProcess(Path home, int port, Process process, Duration readyAfter) {
        this.home = home;
        this.port = port;
        this.process = process;
        this.readyAfter = readyAfter;
    }

    /** Starts it and returns when it is ready; its log goes on in one file over all starts. */
    static JourneyProcess start(Path home) {
        try {
            int port = freePort();
            ProcessBuilder builder = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m",
                    "-jar",
                    System.getProperty("journey.jar", "target/journey.jar"));
            builder.environment().put("JOURNEY_HOME", home.toString());
            builder.environment().put("JOURNEY_DEMO", "never");
            builder.environment().put("JOURNEY_ZONE", "Europe/Zurich");
            builder.environment().put("SERVER_PORT", Integer.toString(port));
            builder.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log(home).toFile()));
            long begun = System.nanoTime();
            Process process = builder.start();
            awaitReady(port, process, home, begun);
            return new JourneyProcess(home, port, process, Duration.ofNanos(System.nanoTime() - begun));
        } catch (IOException e) {
            throw new UncheckedIOException("the application cannot be started", e);
        }
    }

    private static void awaitReady(int port, Process process, Path home, long begun) throws IOException {
        JourneyClient client = new JourneyClient(port, "");
        while (client.status("/actuator/health/readiness") != 200) {
            if (!process.isAlive() || System.nanoTime() - begun > LONGEST_START.toNanos()) {
                process.destroyForcibly();
                throw new IllegalStateException("the application did not become ready: " + lastLines(home));
            }
            pause(Duration.ofMillis(100));
        }
    }

    /** How long the start took. */
    Duration readyAfter() {
        return readyAfter;
    }

    int port() {
        return port;
    }

    JourneyClient client(String token) {
        return new JourneyClient(port, token);
    }

    /** As {@code kill -9}. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** The database's first process. */
    ProcessHandle postmaster() {
        return ProcessHandle.of(Long.parseLong(postmasterFile().get(0).strip())).orElseThrow();
    }

    /** Whether the database has a first process, and another than this. */
    boolean isServedByAnotherThan(ProcessHandle killed) {
        try {
            List<String> lines = Files.readAllLines(home.resolve("data").resolve("postmaster.pid"));
            return !lines.isEmpty()
                    && lines.get(lines.size() - 1).strip().equals("ready")
                    && Long.parseLong(lines.get(0).strip()) != killed.pid();
        } catch (IOException betweenTheTwo) {
            return false;
        }
    }

    /** The address that the first administrator is made at, from the log. */
    Optional<String> setupPath() {
        try {
            Matcher link = SETUP.matcher(Files.readString(log(home)));
            return link.find() ? Optional.of(link.group(1)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A connection of the database's administrator, beside the application. */
    Connection connect() throws SQLException {
        try {
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + postmasterFile().get(3).strip() + "/journey",
                    "postgres",
                    Files.readString(home.resolve("password")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> postmasterFile() {
        try {
            return Files.readAllLines(home.resolve("data").resolve("postmaster.pid"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String lastLines() {
        return lastLines(home);
    }

    private static String lastLines(Path home) {
        try {
            List<String> lines = Files.readAllLines(log(home));
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** Beside the home: where the home's disk is full, something is still to be told. */
    private static Path log(Path home) {
        return home.resolveSibling(home.getFileName() + ".log");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    static void pause(Duration length) {
        try {
            Thread.sleep(length.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Ends it as a service's end does, and its database with it. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
