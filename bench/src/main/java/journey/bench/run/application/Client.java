package journey.bench.run.application;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A program at the API. Blocking and on kept connections, so that it costs as little as a client can: the machine that
 * is measured bears it too.
 */
public final class Client {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    private static final Duration STANDSTILL = Duration.ofMinutes(5);
    private static final int TIMEOUT_MILLIS = 3_600_000;
    private static final int BUFFER = 1 << 16;

    static {
        // before the first connection: as many kept ones as there are threads, and no request sent twice
        System.setProperty("http.maxConnections", "64");
        System.setProperty("sun.net.http.retryPost", "false");
    }

    private final String base;
    private final String authorization;

    Client(String base, String authorization) {
        this.base = base;
        this.authorization = authorization;
    }

    /**
     * A download that was thrown away.
     *
     * @param rows without the header
     */
    public record Download(long bytes, long rows, double seconds) {}

    /** The same addresses by name and password (HTTP Basic) instead of the token. */
    public Client byPassword() {
        String account = Browser.USERNAME + ":" + Browser.PASSWORD;
        return new Client(
                base, "Basic " + Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8)));
    }

    boolean isReady() {
        try {
            get("/actuator/health/readiness");
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    public String get(String path) throws IOException {
        return answer(open("GET", path));
    }

    public JsonNode getJson(String path) throws IOException {
        return JSON.readTree(get(path));
    }

    public String post(String path, String json) throws IOException {
        return send("POST", path, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    public void putJourney(String code, String definition) throws IOException {
        send("PUT", "/api/v1/journeys/" + code, "application/json", definition.getBytes(StandardCharsets.UTF_8));
    }

    private String send(String method, String path, String type, byte[] body) throws IOException {
        HttpURLConnection connection = open(method, path);
        connection.setRequestProperty("Content-Type", type);
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(body.length);
        try (OutputStream out = connection.getOutputStream()) {
            out.write(body);
        }
        return answer(connection);
    }

    /** Sends a file and waits until all of its rows are stored or refused; timed from the first byte on. */
    public Imported importFile(String kind, Path file) throws IOException {
        long begin = System.nanoTime();
        HttpURLConnection connection = open("POST", "/api/v1/imports/" + kind);
        connection.setRequestProperty("Content-Type", "text/csv");
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(Files.size(file));
        try (OutputStream out = connection.getOutputStream()) {
            Files.copy(file, out);
        }
        JsonNode job = JSON.readTree(answer(connection));
        String address = "/api/v1/imports/" + job.path("id").asLong();
        long rows = -1;
        long moved = begin;
        while (job.path("state").asString().equals("running")) {
            Pause.of(BETWEEN_LOOKS);
            job = getJson(address);
            if (job.path("rows").asLong() != rows) {
                rows = job.path("rows").asLong();
                moved = System.nanoTime();
            } else if (System.nanoTime() - moved > STANDSTILL.toNanos()) {
                throw new IOException("the import of " + kind + " does not go on: for " + STANDSTILL.toMinutes()
                        + " minutes it has been at row " + rows);
            }
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (!job.path("state").asString().equals("done")) {
            throw new IOException("the import ends as " + job);
        }
        return new Imported(
                job.path("rows").asLong(),
                job.path("accepted").asLong(),
                job.path("refused").asLong(),
                job.path("unchanged").asLong(),
                address,
                seconds);
    }

    /** Reads to the end and counts. */
    public Download download(String path) throws IOException {
        long begin = System.nanoTime();
        HttpURLConnection connection = open("GET", path);
        if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
            answer(connection);
        }
        long bytes = 0;
        long lines = 0;
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = connection.getInputStream()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                for (int i = 0; i < read; i++) {
                    if (buffer[i] == '\n') {
                        lines++;
                    }
                }
            }
        }
        return new Download(bytes, lines - 1, (System.nanoTime() - begin) / 1e9);
    }

    private HttpURLConnection open(String method, String path) throws IOException {
        if (!(URI.create(base + path).toURL().openConnection() instanceof HttpURLConnection connection)) {
            throw new UncheckedIOException(new IOException(base + " is not HTTP"));
        }
        connection.setRequestMethod(method);
        connection.setConnectTimeout(TIMEOUT_MILLIS);
        connection.setReadTimeout(TIMEOUT_MILLIS);
        connection.setUseCaches(false);
        if (!authorization.isEmpty()) {
            connection.setRequestProperty("Authorization", authorization);
        }
        return connection;
    }

    /** The whole answer, for only then the connection is kept. */
    private static String answer(HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        boolean good = status < HttpURLConnection.HTTP_BAD_REQUEST;
        try (InputStream in = good ? connection.getInputStream() : connection.getErrorStream()) {
            String body = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            if (!good) {
                throw new IOException(connection.getURL().getFile() + " answers " + status + " " + brief(body));
            }
            return body;
        }
    }

    /** A page of the application's own is of no use here. */
    private static String brief(String body) {
        return body.startsWith("<") ? "with a page" : body.substring(0, Math.min(200, body.length()));
    }
}
