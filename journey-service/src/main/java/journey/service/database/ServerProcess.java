package journey.service.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the server and stops it: in a process group of its own, so that Ctrl-C reaches the application alone. */
final class ServerProcess {

    private static final Logger LOG = LoggerFactory.getLogger(ServerProcess.class);
    private static final int ATTEMPTS = 4;
    private static final int SECONDS_TO_RECOVER = 300;
    private static final int SECONDS_TO_STOP = 60;
    private static final long LARGE_LOG = 5_000_000;

    private final JourneyHome home;
    private final ServerPrograms programs;
    private final String password;

    ServerProcess(JourneyHome home, ServerPrograms programs, String password) {
        this.home = home;
        this.programs = programs;
        this.password = password;
    }

    ServerAddress start() {
        return start(ServerProcess::freePort);
    }

    /** Another program may take the port between our look and the server's: then the next one is tried. */
    ServerAddress start(IntSupplier ports) {
        return start(ports, ATTEMPTS);
    }

    /** Brings a server that has ended back on its port, on which connections are made anew; one try. */
    void restart(int port) {
        start(() -> port, 1);
    }

    /** Whether the server's first process lives. */
    boolean isRunning() {
        try {
            return PostmasterFile.read(home.data())
                    .filter(PostmasterFile::isServed)
                    .isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException("The state of the server in " + home.data() + " cannot be read.", e);
        }
    }

    private ServerAddress start(IntSupplier ports, int attempts) {
        String problem = "";
        for (int attempt = 0; attempt < attempts; attempt++) {
            stopOrphan();
            ServerLeftovers.end(home.data());
            ServerAddress address =
                    new ServerAddress("127.0.0.1", ports.getAsInt(), ServerAddress.ADMINISTRATOR, password);
            ServerPrograms.Outcome outcome = launch(address.port());
            problem = outcome.succeeded() ? foreignAnswer(address) : lastWords(outcome);
            if (problem.isEmpty()) {
                return address;
            }
            LOG.warn("PostgreSQL did not come up on port {}: {}", address.port(), problem);
        }
        stopOrphan();
        throw new DatabaseStartException(
                "The embedded PostgreSQL in " + home.data() + " does not start: " + problem,
                "See " + home.log() + ", or set spring.datasource.url to a PostgreSQL of your own.");
    }

    /** Open connections are ended and everything is written; only when that hangs is the server cut off. */
    void stop() {
        if (!stop("fast") && !stop("immediate")) {
            LOG.warn("The embedded PostgreSQL in {} did not stop; the next start will end it.", home.data());
        }
    }

    /** Ends the server that outlived a killed application, and never a process that only has its number. */
    void stopOrphan() {
        try {
            Optional<PostmasterFile> left = PostmasterFile.read(home.data());
            Optional<ProcessHandle> process = left.flatMap(PostmasterFile::process);
            if (left.isEmpty() || process.isEmpty()) {
                return;
            }
            if (left.get().isServer(process.get())) {
                LOG.info(
                        "Ending the PostgreSQL (process {}) that outlived its application",
                        left.get().pid());
                stop();
            } else {
                left.get().disown();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The state of the server in " + home.data() + " cannot be read.", e);
        }
    }

    private ServerPrograms.Outcome launch(int port) {
        rotateLog();
        return programs.run(
                Duration.ofSeconds(SECONDS_TO_RECOVER + 30),
                "pg_ctl",
                "start",
                "--wait",
                "--timeout=" + SECONDS_TO_RECOVER,
                "--pgdata=" + home.data(),
                "--log=" + home.log(),
                "--options=-p " + port);
    }

    private boolean stop(String mode) {
        return programs.run(
                        Duration.ofSeconds(SECONDS_TO_STOP + 10),
                        "pg_ctl",
                        "stop",
                        "--wait",
                        "--timeout=" + SECONDS_TO_STOP,
                        "--pgdata=" + home.data(),
                        "--mode=" + mode)
                .succeeded();
    }

    /** Empty when the server that answers is ours: another one on the port would be accepted silently. */
    String foreignAnswer(ServerAddress address) {
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("SELECT current_setting('data_directory')")) {
            answer.next();
            Path served = Path.of(answer.getString(1));
            return served.equals(home.data()) ? "" : "another server answers there, with the data in " + served;
        } catch (SQLException e) {
            return "the server that answers there does not know our password: " + e.getMessage();
        }
    }

    private String lastWords(ServerPrograms.Outcome outcome) {
        try {
            List<String> lines = Files.exists(home.log()) ? Files.readAllLines(home.log()) : List.of();
            return lines.stream()
                    .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
                    .reduce((first, second) -> second)
                    .orElse(outcome.output().strip());
        } catch (IOException e) {
            return outcome.output().strip();
        }
    }

    private void rotateLog() {
        try {
            if (Files.exists(home.log()) && Files.size(home.log()) > LARGE_LOG) {
                Path older = home.directory().resolve("postgresql.log.1");
                Files.move(home.log(), older, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            LOG.warn("The server's log {} cannot be put aside: {}", home.log(), e.toString());
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("No free port on 127.0.0.1.", e);
        }
    }
}
