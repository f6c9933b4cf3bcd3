package journey.bench.run.application;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A running application with its own home and its embedded PostgreSQL. Closing it asks it to end, which ends its
 * database too; only if it does not, both are killed.
 */
public final class Application implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration END = Duration.ofMinutes(2);
    private static final Pattern SETUP = Pattern.compile("(/setup/\\S+)");

    private final Process process;
    private final Path home;
    private final Path log;
    private final Client client;
    private final Browser browser;

    private Application(Process process, Path home, Path log, Browser browser, Client client) {
        this.process = process;
        this.home = home;
        this.log = log;
        this.browser = browser;
        this.client = client;
    }

    /**
     * Starts it, makes its first administrator and a token.
     *
     * @param javaOptions such as {@code -Xmx256m}; none: as the platform has it
     */
    public static Application start(Path jar, Path home, List<String> javaOptions) throws IOException {
        int port = freePort();
        Path log = home.resolveSibling(home.getFileName() + ".log");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(javaOptions);
        command.add("-jar");
        command.add(jar.toString());
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("JOURNEY_HOME", home.toString());
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().put("JOURNEY_DEMO", "never");
        builder.environment().put("JOURNEY_ZONE", "UTC");
        Process process = builder.start();
        Endings.add(() -> end(process, home));
        try {
            awaitReadiness(process, port, log);
            Browser browser = new Browser("http://127.0.0.1:" + port);
            browser.makeAdministrator(setupLink(log));
            Client client = new Client("http://127.0.0.1:" + port, "Bearer " + browser.makeToken());
            return new Application(process, home, log, browser, client);
        } catch (IOException | RuntimeException e) {
            end(process, home);
            throw e;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void awaitReadiness(Process process, int port, Path log) throws IOException {
        Client client = new Client("http://127.0.0.1:" + port, "");
        Instant until = Instant.now().plus(START);
        while (!client.isReady()) {
            if (!process.isAlive() || Instant.now().isAfter(until)) {
                throw new IOException("the application does not start: " + lastLine(log));
            }
            Pause.of(Duration.ofMillis(100));
        }
    }

    private static String setupLink(Path log) throws IOException {
        Matcher matcher = SETUP.matcher(Files.readString(log));
        if (!matcher.find()) {
            throw new IOException("the application shows no set-up link");
        }
        return matcher.group(1);
    }

    private static String lastLine(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return lines.isEmpty() ? "it wrote nothing" : lines.get(lines.size() - 1);
    }

    public Client client() {
        return client;
    }

    /** Signed in as the administrator. */
    public Browser browser() {
        return browser;
    }

    public Path home() {
        return home;
    }

    /** What it has written so far. */
    public String log() throws IOException {
        return Files.readString(log);
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** The most memory its process ever had, in bytes; empty where the system does not tell. */
    public Optional<Long> peakMemory() {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst();
        } catch (IOException unknown) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        end(process, home);
    }

    private static synchronized void end(Process process, Path home) {
        if (!process.isAlive()) {
            return;
        }
        Optional<ProcessHandle> database = database(home);
        process.destroy();
        try {
            if (!process.waitFor(END.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                database.ifPresent(ProcessHandle::destroyForcibly);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            database.ifPresent(ProcessHandle::destroyForcibly);
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<ProcessHandle> database(Path home) {
        try {
            String pid = Files.readAllLines(home.resolve("data").resolve("postmaster.pid"))
                    .get(0);
            return ProcessHandle.of(Long.parseLong(pid.trim()));
        } catch (IOException | RuntimeException none) {
            return Optional.empty();
        }
    }
}
