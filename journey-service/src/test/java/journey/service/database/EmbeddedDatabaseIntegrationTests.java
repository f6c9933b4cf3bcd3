package journey.service.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the database that comes with the application is like while it runs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedDatabaseIntegrationTests {

    private JourneyHome home;
    private EmbeddedServer server;

    @BeforeAll
    void start(@TempDir Path folder) {
        home = TestServer.home(folder.resolve("home"));
        server = EmbeddedServer.start(home, ServerSettings.durable());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void refusesAConnectionWithoutTheRightPassword() {
        assertThatThrownBy(() -> server.address().connect("postgres", "postgres", "guess"))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refusal -> assertThat(refusal.getSQLState()).isEqualTo("28P01"));
        assertThatThrownBy(() -> server.address().connect("postgres", "postgres", ""))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void trustsNobodyInItsAccessRules() throws IOException {
        List<String> rules = Files.readAllLines(home.data().resolve("pg_hba.conf")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        assertThat(rules).isNotEmpty().allMatch(line -> line.endsWith("scram-sha-256"));
    }

    @Test
    void writesWhatIsCommittedToTheDisk() throws SQLException {
        assertThat(setting("fsync")).isEqualTo("on");
        assertThat(setting("synchronous_commit")).isEqualTo("on");
        assertThat(setting("full_page_writes")).isEqualTo("on");
    }

    @Test
    void listensOnThisMachineOnly() throws SQLException {
        assertThat(setting("listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(setting("unix_socket_directories")).isEmpty();
    }

    @Test
    void sortsAndEncodesAlikeOnEveryPlatform() throws SQLException {
        assertThat(setting("server_encoding")).isEqualTo("UTF8");
        assertThat(ask("SELECT datlocale FROM pg_database WHERE datname = 'postgres'"))
                .isEqualTo("C.UTF-8");
        assertThat(setting("TimeZone")).isEqualTo("UTC");
    }

    @Test
    void keepsItsPasswordAndDataFromOtherAccounts() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.password())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.directory())))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.data())))
                .isEqualTo("rwx------");
    }

    @Test
    void refusesASecondStartInTheSameProcess() {
        assertThatThrownBy(() -> EmbeddedDatabase.start(home))
                .isInstanceOf(DatabaseStartException.class)
                .hasMessage("Journey is already running with the home " + home.directory() + " (process "
                        + ProcessHandle.current().pid() + ").");
    }

    @Test
    void refusesASecondStartInAnotherProcess() throws Exception {
        Process second = EmbeddedDatabaseProgram.launch(home);
        assertThat(second.waitFor()).isNotZero();
        assertThat(home.directory().resolve("program.err"))
                .content()
                .contains("Journey is already running with the home " + home.directory() + " (process "
                        + ProcessHandle.current().pid() + ").");
        assertThat(setting("fsync")).isEqualTo("on");
    }

    private String setting(String name) throws SQLException {
        return ask("SELECT current_setting('" + name + "')");
    }

    private String ask(String question) throws SQLException {
        try (Connection connection = server.address().connect();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
