package journey.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import journey.faults.JourneyClient.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Too many want something at once, or one holds it for too long. */
@Tag("faults")
@TestInstance(PER_CLASS)
@Timeout(300)
class BusyFaults {

    /** Waiting for a connection, or for what another holds in the database, and some grace. */
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(35);

    /** Far less than anybody waits for a connection of the downloads. */
    private static final Duration SOON = Duration.ofSeconds(8);

    private static final int DOWNLOADS_AT_ONCE = 4;
    private static final int READERS = 6;
    private static final int REQUESTS = 24;

    private Firm firm;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        firm = Firm.start(folder.resolve("home"));
        RowFile file = RowFile.ofRound(1, 20_000);
        firm.await(file, firm.send(file));
    }

    @AfterAll
    void end() {
        firm.close();
    }

    @Test
    void answersWhenEveryConnectionIsTaken() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(REQUESTS);
        List<CompletableFuture<Answer>> asked = new ArrayList<>();
        try (Connection holder = firm.journey().connect();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("lock table journey in access exclusive mode");
            for (int i = 0; i < REQUESTS; i++) {
                asked.add(CompletableFuture.supplyAsync(() -> get("/api/v1/journeys"), callers));
            }
            JourneyProcess.pause(Duration.ofSeconds(1));
            Answer health = firm.person().open("/actuator/health/readiness");
            assertThat(health.status()).isEqualTo(200);
            assertThat(health.took()).isLessThan(SOON);
            for (CompletableFuture<Answer> answer : asked) {
                assertThat(answer.join().status()).isEqualTo(503);
                assertThat(answer.join().header("Retry-After")).isNotEmpty();
                assertThat(answer.join().took()).isLessThan(LONGEST_ANSWER);
            }
            holder.rollback();
        } finally {
            callers.shutdown();
        }
        Answer after = firm.client().get("/api/v1/journeys");
        assertThat(after.status()).isEqualTo(200);
        assertThat(after.took()).isLessThan(SOON);
        firm.check();
    }

    private Answer get(String path) {
        try {
            return firm.client().get(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void servesOthersWhileDownloadsCrawl() throws Exception {
        String export = "/api/v1/reports/touchpoints.csv";
        JourneyClient person = firm.person();
        person.signIn();
        List<SlowReader> readers = new ArrayList<>();
        try {
            for (int i = 0; i < READERS; i++) {
                readers.add(firm.readSlowly(export));
            }
            long saved = firm.acknowledged();
            Duration slowest = Duration.ZERO;
            try (Savers savers = firm.beginSaving()) {
                for (int i = 0; i < 25; i++) {
                    Answer page = person.page("/journeys/serve");
                    assertThat(page.status()).isEqualTo(200);
                    slowest = page.took().compareTo(slowest) > 0 ? page.took() : slowest;
                    JourneyProcess.pause(Duration.ofSeconds(1));
                }
                assertThat(savers.refused()).isEmpty();
                assertThat(savers.unanswered()).isZero();
            }
            System.out.printf(
                    "fault slow readers: slowest page %d ms, %d saves acknowledged%n",
                    slowest.toMillis(), firm.acknowledged() - saved);
            assertThat(slowest).isLessThan(SOON);
            assertThat(firm.acknowledged()).isGreaterThan(saved);
            assertThat(readers.stream().filter(reader -> reader.status() == 200))
                    .hasSize(DOWNLOADS_AT_ONCE)
                    .allMatch(SlowReader::isReading);
            assertThat(readers.stream().filter(reader -> reader.status() == 503))
                    .hasSize(READERS - DOWNLOADS_AT_ONCE)
                    .allMatch(reader -> reader.text().contains("Retry-After"));
        } finally {
            for (SlowReader reader : readers) {
                reader.close();
            }
        }
        assertThat(firm.client().get(export).body().lines().count()).isGreaterThan(60_000);
        firm.check();
    }
}
