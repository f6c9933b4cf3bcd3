package journey.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** A firm that uses Journey, and knows what it was told is stored. */
final class Firm implements AutoCloseable {

    private static final Duration LONGEST_WORK = Duration.ofSeconds(180);
    private static final Duration LOOK = Duration.ofMillis(200);

    private final Path home;
    private final ConcurrentHashMap<String, Boolean> saved = new ConcurrentHashMap<>();
    private final String token;
    private volatile JourneyProcess journey;
    private volatile JourneyClient client;
    private long rowsOfFiles;

    private Firm(Path home) throws IOException {
        this.home = home;
        journey = JourneyProcess.start(home);
        JourneyClient boss = journey.client("");
        boss.setUp(journey.setupPath().orElseThrow());
        boss.signIn();
        token = boss.makeToken();
        client = journey.client(token);
        assertThat(client.put("/api/v1/journeys/serve", RowFile.JOURNEY).status())
                .isLessThan(300);
        RowFile base = RowFile.base();
        await(base, send(base));
    }

    /** Sets Journey up and brings the first file in. */
    static Firm start(Path home) throws IOException {
        return new Firm(home);
    }

    JourneyProcess journey() {
        return journey;
    }

    JourneyClient client() {
        return client;
    }

    /** One without a session of its own yet, for a person. */
    JourneyClient person() {
        return journey.client("");
    }

    /** One that downloads very slowly. */
    SlowReader readSlowly(String path) throws IOException {
        return new SlowReader(journey.port(), token, path);
    }

    /** As a supervisor does with what was killed. */
    void startAgain() {
        journey = JourneyProcess.start(home);
        client = journey.client(token);
    }

    Savers beginSaving() {
        return Savers.begin(() -> client, saved);
    }

    /** Saves many touchpoints with one request; whether they are stored. */
    boolean saveMany(int number, int count) throws IOException {
        List<String> references = IntStream.range(0, count)
                .mapToObj(i -> "saved-many-" + number + "-" + i)
                .toList();
        String body = references.stream()
                .map(
                        "{\"transaction\": \"%1$s\", \"reference\": \"%1$s\", \"step\": \"open\", \"journey\": \"serve\", \"done\": true}"
                                ::formatted)
                .collect(Collectors.joining("\n"));
        boolean stored =
                client.post("/api/v1/touchpoints", "application/x-ndjson", body).status() == 200;
        references.forEach(reference -> saved.put(reference, stored));
        return stored;
    }

    /** Hands a file in; the number of its import. */
    long send(RowFile file) throws IOException {
        return client.send("touchpoints", BodyPublishers.ofString(file.text()))
                .get("id")
                .asLong();
    }

    /** Waits until an import is done, and holds what it tells against what is in the file. */
    void await(RowFile file, long id) throws IOException {
        JsonNode job = awaitEnd(id);
        assertThat(job.get("state").asString()).as("import: %s", job).isEqualTo("done");
        assertThat(job.get("rows").asLong()).isEqualTo(file.rows());
        assertThat(job.get("refused").asLong()).isEqualTo(file.badLines().size());
        assertThat(job.get("accepted").asLong())
                .isEqualTo(file.rows() - file.badLines().size());
        assertThat(job.get("unchanged").asLong()).isEqualTo(file.unchanged());
        assertThat(refusedLines(id)).isEqualTo(file.badLines());
        rowsOfFiles += file.added();
    }

    /** The import's last word. */
    JsonNode awaitEnd(long id) throws IOException {
        long end = System.nanoTime() + LONGEST_WORK.toNanos();
        JsonNode job = patiently("/api/v1/imports/" + id);
        while (job.get("state").asString().equals("running")) {
            assertThat(System.nanoTime())
                    .as("the import ends within %s: %s", LONGEST_WORK, job)
                    .isLessThan(end);
            JourneyProcess.pause(LOOK);
            job = patiently("/api/v1/imports/" + id);
        }
        return job;
    }

    private List<Long> refusedLines(long id) throws IOException {
        String csv = client.get("/api/v1/imports/" + id + "/refusals.csv").body();
        return csv.lines()
                .skip(1)
                .map(line -> Long.parseLong(line.substring(0, line.indexOf(','))))
                .toList();
    }

    /** Waits for what recomputes or checks by itself, and tells how it ended. */
    JsonNode awaitRecompute() throws IOException {
        long end = System.nanoTime() + LONGEST_WORK.toNanos();
        JsonNode run = patiently("/api/v1/recompute");
        while (run.get("finishedAt").isNull()) {
            assertThat(System.nanoTime())
                    .as("the recomputation ends within %s: %s", LONGEST_WORK, run)
                    .isLessThan(end);
            JourneyProcess.pause(LOOK);
            run = patiently("/api/v1/recompute");
        }
        return run;
    }

    /** A busy database answers 503 for a moment, which is not what these questions are about. */
    private JsonNode patiently(String path) throws IOException {
        for (int attempt = 0; ; attempt++) {
            try {
                return client.json(path);
            } catch (IOException notYet) {
                if (attempt == 20) {
                    throw notYet;
                }
                JourneyProcess.pause(LOOK);
            }
        }
    }

    /** Everything acknowledged is there, each once; and everything computed is as the facts say. */
    void check() throws IOException, SQLException {
        Map<Boolean, Set<String>> sent = saved.entrySet().stream()
                .collect(Collectors.partitioningBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toSet())));
        Set<String> stored = new HashSet<>();
        long all;
        try (Connection database = journey.connect();
                Statement statement = database.createStatement()) {
            try (ResultSet rows =
                    statement.executeQuery("select reference from touchpoint where reference like 'saved-%'")) {
                while (rows.next()) {
                    assertThat(stored.add(rows.getString(1)))
                            .as("%s is stored once", rows.getString(1))
                            .isTrue();
                }
            }
            try (ResultSet count = statement.executeQuery("select count(*) from touchpoint")) {
                count.next();
                all = count.getLong(1);
            }
        }
        // by sets: assertions about collections compare each with each, which takes hours with so many
        assertThat(without(sent.get(true), stored))
                .as("acknowledged and not stored")
                .isEmpty();
        assertThat(without(without(stored, sent.get(true)), sent.get(false)))
                .as("stored and never sent")
                .isEmpty();
        assertThat(all).as("all touchpoints").isEqualTo(rowsOfFiles + stored.size());
        checkFigures();
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        Set<String> left = new HashSet<>(some);
        left.removeIf(others::contains);
        return left;
    }

    private void checkFigures() throws IOException {
        JourneyClient.Answer begun = client.post("/api/v1/check", "application/json", "");
        assertThat(begun.status()).as(begun.body()).isEqualTo(202);
        JsonNode check = awaitRecompute();
        assertThat(check.get("kind").asString()).isEqualTo("check");
        assertThat(check.get("state").asString()).as("check: %s", check).isEqualTo("done");
        assertThat(check.get("finding").isNull()).as("check: %s", check).isTrue();
    }

    /** How many saves were acknowledged so far. */
    long acknowledged() {
        return saved.values().stream().filter(Boolean::booleanValue).count();
    }

    @Override
    public void close() {
        journey.close();
    }
}
