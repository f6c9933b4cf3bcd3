package journey.service.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A server that is killed while its application lives. */
@Timeout(120)
class ServerWatchIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private JourneyHome home;
    private EmbeddedServer server;

    @BeforeEach
    void start(@TempDir Path folder) throws SQLException {
        home = TestServer.home(folder.resolve("home"));
        server = EmbeddedServer.start(home, ServerSettings.durable());
        execute("create table kept as select 42 as answer");
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void comesBackOnItsPortWithItsData() throws Exception {
        PostmasterFile killed = killFirstProcess();
        awaitAnother(killed);
        assertThat(number("select answer from kept")).isEqualTo(42);
    }

    /** A long loop looks neither at its client nor at the first process of its server. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void comesBackBesideAStatementThatDoesNotNotice() throws Exception {
        CompletableFuture<Void> busy =
                CompletableFuture.runAsync(() -> assertThatThrownBy(() -> execute("do $$ begin loop end loop; end $$"))
                        .isInstanceOf(SQLException.class));
        while (number("select count(*) from pg_stat_activity where query like 'do %' and state = 'active'") == 0) {
            Thread.sleep(20);
        }
        awaitAnother(killFirstProcess());
        assertThat(number("select answer from kept")).isEqualTo(42);
        busy.join();
    }

    @Test
    void staysDownOnceClosed() throws Exception {
        server.close();
        Thread.sleep(1_500);
        assertThat(PostmasterFile.read(home.data())).isEmpty();
        server = EmbeddedServer.start(home, ServerSettings.durable());
        assertThat(number("select answer from kept")).isEqualTo(42);
    }

    private PostmasterFile killFirstProcess() throws IOException {
        PostmasterFile file = PostmasterFile.read(home.data()).orElseThrow();
        assertThat(file.isServed()).isTrue();
        assertThat(file.process().orElseThrow().destroyForcibly()).isTrue();
        return file;
    }

    private void awaitAnother(PostmasterFile killed) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isAnswering() || PostmasterFile.read(home.data()).orElseThrow().pid() == killed.pid()) {
            assertThat(System.nanoTime())
                    .as("the server comes back within %s", PATIENCE)
                    .isLessThan(end);
            Thread.sleep(100);
        }
    }

    private boolean isAnswering() {
        try {
            return number("select 1") == 1;
        } catch (SQLException down) {
            return false;
        }
    }

    private void execute(String command) throws SQLException {
        try (Connection connection = server.address().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private int number(String question) throws SQLException {
        try (Connection connection = server.address().connect();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getInt(1);
        }
    }
}
