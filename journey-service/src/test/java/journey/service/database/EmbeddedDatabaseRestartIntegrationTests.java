package journey.service.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to the embedded database between one start and the next. */
class EmbeddedDatabaseRestartIntegrationTests {

    private final List<Process> launched = new ArrayList<>();

    private JourneyHome home;

    @BeforeEach
    void chooseHome(@TempDir Path folder) {
        home = TestServer.home(folder.resolve("home"));
    }

    @AfterEach
    void endWhatWasLaunched() {
        launched.forEach(Process::destroyForcibly);
    }

    @Test
    void keepsTheDataOverARestart() throws SQLException {
        try (EmbeddedDatabase first = EmbeddedDatabase.start(home)) {
            execute(first, "CREATE TABLE kept AS SELECT 42 AS answer");
        }
        assertThat(Files.exists(PostmasterFile.in(home.data()))).isFalse();
        try (EmbeddedDatabase second = EmbeddedDatabase.start(home)) {
            assertThat(number(second, "SELECT answer FROM kept")).isEqualTo(42);
        }
    }

    @Test
    void takesOverFromAServerWhoseApplicationWasKilled() throws Exception {
        Process killed = launch(EmbeddedDatabaseProgram.launch(home));
        EmbeddedDatabaseProgram.awaitReady(killed);
        killed.destroyForcibly().waitFor();
        PostmasterFile orphan = PostmasterFile.read(home.data()).orElseThrow();
        assertThat(orphan.process()).as("the server outlives its application").isPresent();

        try (EmbeddedDatabase database = EmbeddedDatabase.start(home)) {
            assertThat(number(database, "SELECT 1")).isEqualTo(1);
            assertThat(PostmasterFile.read(home.data()).orElseThrow().pid()).isNotEqualTo(orphan.pid());
            assertThat(orphan.process().filter(orphan::isServer)).isEmpty();
        }
    }

    @Test
    void leavesAForeignProcessAliveThatHasTheNumberOfAStaleFile() throws Exception {
        EmbeddedDatabase.start(home).close();
        Process foreign = launch(new ProcessBuilder("sleep", "120").start());
        Files.write(
                PostmasterFile.in(home.data()),
                List.of(
                        Long.toString(foreign.pid()),
                        home.data().toString(),
                        Long.toString(System.currentTimeMillis() / 1000),
                        "5432",
                        "",
                        "127.0.0.1",
                        "",
                        "ready   "));

        try (EmbeddedDatabase database = EmbeddedDatabase.start(home)) {
            assertThat(number(database, "SELECT 1")).isEqualTo(1);
        }
        assertThat(foreign.isAlive()).isTrue();
    }

    @Test
    void movesToAnotherPortWhenAForeignServerHasTheFirst(@TempDir Path other) throws SQLException {
        try (EmbeddedServer foreign = EmbeddedServer.start(TestServer.home(other), TestServer.settings())) {
            int taken = foreign.address().port();
            Iterator<Integer> ports = List.of(taken, taken, freePort()).iterator();
            try (EmbeddedServer ours =
                    EmbeddedServer.start(home, TestServer.settings(), process -> process.start(ports::next))) {
                assertThat(ours.address().port()).isNotEqualTo(taken);
                assertThat(dataDirectory(ours)).isEqualTo(home.data().toString());
            }
            assertThat(dataDirectory(foreign)).startsWith(other.toString());
        }
    }

    @Test
    void doesNotTakeAForeignServersAnswerForOurs(@TempDir Path other) {
        try (EmbeddedServer foreign = EmbeddedServer.start(TestServer.home(other), TestServer.settings())) {
            ServerProcess process = new ServerProcess(
                    home, ServerPrograms.of(home), foreign.address().password());
            assertThat(process.foreignAnswer(foreign.address())).contains("another server answers there");
            ServerAddress guess =
                    new ServerAddress("127.0.0.1", foreign.address().port(), "postgres", "guess");
            assertThat(process.foreignAnswer(guess)).contains("does not know our password");
        }
    }

    @Test
    void recoversFromAFirstStartThatWasKilledMidway() throws Exception {
        Process killed = launch(EmbeddedDatabaseProgram.launch(home));
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!initialising() && System.nanoTime() < deadline) {
            Thread.sleep(5);
        }
        killed.destroyForcibly().waitFor();
        assertThat(home.data()).doesNotExist();

        try (EmbeddedDatabase database = EmbeddedDatabase.start(home)) {
            assertThat(number(database, "SELECT 1")).isEqualTo(1);
        }
    }

    @Test
    void saysSoWhenTheDataAreOfAnotherMajorVersion() throws IOException {
        EmbeddedDatabase.start(home).close();
        Files.writeString(home.data().resolve("PG_VERSION"), "12\n");
        assertThatThrownBy(() -> EmbeddedDatabase.start(home))
                .isInstanceOf(DatabaseStartException.class)
                .hasMessageContaining("were written by PostgreSQL 12, and this Journey brings PostgreSQL 18");
    }

    private boolean initialising() throws IOException {
        try (var inside = Files.newDirectoryStream(home.directory(), "data-unfinished-*")) {
            for (Path unfinished : inside) {
                if (Files.exists(unfinished.resolve("base"))) {
                    return true;
                }
            }
            return false;
        }
    }

    private Process launch(Process process) {
        launched.add(process);
        return process;
    }

    private static int freePort() {
        try (var socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void execute(EmbeddedDatabase database, String command) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static int number(EmbeddedDatabase database, String question) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getInt(1);
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }

    private static String dataDirectory(EmbeddedServer server) throws SQLException {
        try (Connection connection = server.address().connect();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("SELECT current_setting('data_directory')")) {
            answer.next();
            return answer.getString(1);
        }
    }
}
