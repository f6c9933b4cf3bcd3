package journey.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import journey.faults.Strike.Victim;
import journey.faults.Strike.Work;
import tools.jackson.databind.JsonNode;

/** One strike in the middle of work, and what has to hold afterwards. */
final class Round {

    private static final int TRANSACTIONS = 8_000;

    private final Firm firm;
    private final Strike strike;
    private final Duration readyWithin;
    private final RowFile file;
    private ProcessHandle postmaster;

    Round(Firm firm, Strike strike, Duration readyWithin) {
        this.firm = firm;
        this.strike = strike;
        this.readyWithin = readyWithin;
        this.file = RowFile.ofRound(strike.number(), TRANSACTIONS);
    }

    void play() throws IOException, SQLException {
        long before = firm.acknowledged();
        Duration back;
        try (Savers savers = firm.beginSaving()) {
            JourneyProcess.pause(Duration.ofMillis(200));
            CompletableFuture<Long> sending = beginWork();
            JourneyProcess.pause(strike.delay());
            strikeNow();
            back = awaitBack();
            finishWork(sending);
            assertThat(savers.refused())
                    .as("answers that make programs give up")
                    .isEmpty();
        }
        assertThat(firm.acknowledged()).as("saves went on").isGreaterThan(before);
        firm.check();
        System.out.printf(
                "fault %s: served again after %.1f s, %d saves acknowledged%n",
                strike, back.toMillis() / 1000.0, firm.acknowledged() - before);
        assertThat(back).as("served again").isLessThan(readyWithin);
    }

    /** Begins what is to be struck; the number of the import, if it is told. */
    private CompletableFuture<Long> beginWork() throws IOException {
        if (strike.work() == Work.UPLOAD) {
            return CompletableFuture.supplyAsync(this::sendSlowly);
        }
        if (strike.work() == Work.FOLDS) {
            return CompletableFuture.completedFuture(null);
        }
        long id = firm.send(file);
        if (strike.work() == Work.RECOMPUTE) {
            assertThat(firm.client()
                            .post("/api/v1/recompute", "application/json", "")
                            .status())
                    .isEqualTo(202);
        }
        return CompletableFuture.completedFuture(id);
    }

    /** Null if no answer came. */
    private Long sendSlowly() {
        try {
            byte[] bytes = file.text().getBytes(StandardCharsets.UTF_8);
            return firm.client()
                    .send("touchpoints", BodyPublishers.ofInputStream(() -> slow(bytes)))
                    .get("id")
                    .asLong();
        } catch (IOException killed) {
            return null;
        }
    }

    /** Comes within about two seconds. */
    private static InputStream slow(byte[] bytes) {
        return new FilterInputStream(new ByteArrayInputStream(bytes)) {

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                JourneyProcess.pause(Duration.ofMillis(10));
                return super.read(buffer, offset, Math.min(length, Math.max(1, bytes.length / 200)));
            }
        };
    }

    private void strikeNow() throws SQLException {
        postmaster = firm.journey().postmaster();
        Victim victim = strike.victim();
        if (victim == Victim.BACKEND) {
            killBackend();
        }
        if (victim == Victim.POSTMASTER || victim == Victim.BOTH) {
            assertThat(postmaster.destroyForcibly()).isTrue();
        }
        if (victim == Victim.APPLICATION || victim == Victim.BOTH) {
            firm.journey().kill();
        }
    }

    /** One that works, if there is one just now. */
    private void killBackend() throws SQLException {
        try (Connection database = firm.journey().connect();
                Statement statement = database.createStatement();
                ResultSet backends = statement.executeQuery("select pid from pg_stat_activity"
                        + " where usename = 'journey' order by state = 'active' desc, random() limit 1")) {
            backends.next();
            ProcessHandle.of(backends.getLong(1)).orElseThrow().destroyForcibly();
        }
    }

    /** Starts again what does not come back by itself; returns how long nobody was served. */
    private Duration awaitBack() throws IOException {
        if (strike.victim() == Victim.APPLICATION || strike.victim() == Victim.BOTH) {
            firm.startAgain();
            return firm.journey().readyAfter();
        }
        long begun = System.nanoTime();
        Duration longest = Duration.ofSeconds(90);
        while (!isBack()) {
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(longest);
            JourneyProcess.pause(Duration.ofMillis(50));
        }
        assertThat(firm.journey().isAlive()).isTrue();
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** For a moment the processes that are left of a killed database still serve. */
    private boolean isBack() throws IOException {
        return (strike.victim() == Victim.BACKEND || firm.journey().isServedByAnotherThan(postmaster))
                && firm.client().get("/api/v1/journeys").status() == 200;
    }

    /** What was handed in goes on by itself; what was not, is handed in again. */
    private void finishWork(CompletableFuture<Long> sending) throws IOException {
        Long id = sending.join();
        if (strike.work() == Work.FOLDS) {
            return;
        }
        if (id == null) {
            id = sendAgain();
        }
        firm.await(file, id);
        if (strike.work() == Work.RECOMPUTE) {
            JsonNode run = firm.awaitRecompute();
            assertThat(run.get("state").asString()).as("recompute: %s", run).isEqualTo("done");
            assertThat(run.get("corrected").asLong()).as("recompute: %s", run).isZero();
        }
    }

    /** The answer may have been lost after the file was taken; else it has failed with a plain word. */
    private long sendAgain() throws IOException {
        JsonNode latest = firm.awaitEnd(latestImport());
        if (latest.get("state").asString().equals("done") && latest.get("rows").asLong() == file.rows()) {
            return latest.get("id").asLong();
        }
        return firm.send(file);
    }

    private long latestImport() throws IOException {
        return firm.client().json("/api/v1/imports").get(0).get("id").asLong();
    }

    /** The seed of random moments, told so that it can be repeated. */
    static Random random() {
        long seed = Long.getLong("journey.faults.seed", System.nanoTime());
        System.out.println("faults: repeat with -Djourney.faults.seed=" + seed);
        return new Random(seed);
    }
}
