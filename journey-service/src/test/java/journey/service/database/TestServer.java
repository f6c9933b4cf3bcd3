package journey.service.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The one PostgreSQL of a test run, gone when the run ends. {@code -Djourney.test.database=embedded} leaves Docker out.
 */
final class TestServer {

    private static final Logger LOG = LoggerFactory.getLogger(TestServer.class);
    private static final String PREFIX = "journey-test-";
    private static final String IMAGE = "postgres:18-alpine";
    private static final int SECONDS_FOR_DOCKER = 20;
    private static final int CONNECTIONS = 400;

    private TestServer() {}

    static ServerAddress address() {
        return Running.ADDRESS;
    }

    /** The data of a test are worth nothing after a crash; nothing waits for the disk. */
    static ServerSettings settings() {
        return ServerSettings.with(Map.of(
                "fsync", "off",
                "synchronous_commit", "off",
                "full_page_writes", "off",
                "shared_buffers", "128MB",
                "max_connections", Integer.toString(CONNECTIONS)));
    }

    /** A home below the folder, with the unpacked programs of all tests of this module. */
    static JourneyHome home(Path folder) {
        return new JourneyHome(
                JourneyHome.of(folder).directory(),
                Path.of("target", "postgresql").toAbsolutePath());
    }

    private static final class Running {

        static final ServerAddress ADDRESS = dockerAnswers() ? container() : embedded();
    }

    private static boolean dockerAnswers() {
        if ("embedded".equals(System.getProperty("journey.test.database"))) {
            return false;
        }
        FutureTask<Boolean> question =
                new FutureTask<>(() -> DockerClientFactory.instance().isDockerAvailable());
        Thread asking = new Thread(question, "is there a Docker");
        asking.setDaemon(true);
        asking.start();
        try {
            return question.get(SECONDS_FOR_DOCKER, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.info("Docker does not answer: {}", e.toString());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Testcontainers removes it with the run. */
    @SuppressWarnings("resource")
    private static ServerAddress container() {
        PostgreSQLContainer container = new PostgreSQLContainer(IMAGE);
        container.withEnv(
                "POSTGRES_INITDB_ARGS",
                "--encoding=UTF8 --locale=C --locale-provider=builtin --builtin-locale=C.UTF-8");
        container.setCommand("postgres", "-c", "fsync=off", "-c", "max_connections=" + CONNECTIONS);
        container.withDatabaseName(ServerAddress.ADMINISTRATOR).withUsername(ServerAddress.ADMINISTRATOR);
        container.start();
        return new ServerAddress(
                container.getHost(),
                container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                container.getUsername(),
                container.getPassword());
    }

    private static ServerAddress embedded() {
        try {
            TestLeftovers.remove(PREFIX);
            JourneyHome home = home(Files.createTempDirectory(PREFIX));
            EmbeddedServer server = EmbeddedServer.start(home, settings());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(server, home), "stop the test database"));
            return server.address();
        } catch (IOException e) {
            throw new UncheckedIOException("There is no place for the test database.", e);
        }
    }

    private static void remove(EmbeddedServer server, JourneyHome home) {
        server.close();
        try {
            FileSystemUtils.deleteRecursively(home.directory());
        } catch (IOException e) {
            LOG.warn("The test database's folder {} stays behind: {}", home.directory(), e.toString());
        }
    }
}
