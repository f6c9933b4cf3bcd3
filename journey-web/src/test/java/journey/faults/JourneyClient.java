package journey.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that talks to the application, as its administrator. */
final class JourneyClient {

    private static final String PASSWORD = "correct horse battery";
    private static final Pattern TOKEN = Pattern.compile("id=\"token\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(5))
            .cookieHandler(new CookieManager())
            .build();
    private final JsonMapper json = new JsonMapper();
    private final int port;
    private final String token;

    /** One that shows a token with each request, or none if that is empty. */
    JourneyClient(int port, String token) {
        this.port = port;
        this.token = token;
    }

    /** What was answered, and how long that took. */
    record Answer(HttpResponse<String> response, Duration took) {

        int status() {
            return response.statusCode();
        }

        String body() {
            return response.body();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    /** The status of an open page; 0 if nobody answers. */
    int status(String path) {
        try {
            HttpRequest request = HttpRequest.newBuilder(at(path))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return send(request).status();
        } catch (IOException nobody) {
            return 0;
        }
    }

    Answer get(String path) throws IOException {
        return send(asBoss(path).GET().build());
    }

    Answer post(String path, String type, String body) throws IOException {
        return send(asBoss(path)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    Answer put(String path, String body) throws IOException {
        return send(asBoss(path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body))
                .build());
    }

    /** Sends a file as programs do, of a length not told before. */
    JsonNode send(String kind, BodyPublisher file) throws IOException {
        Answer answer = send(asBoss("/api/v1/imports/" + kind)
                .header("Content-Type", "text/csv")
                .POST(file)
                .build());
        return read(answer);
    }

    JsonNode json(String path) throws IOException {
        return read(get(path));
    }

    private JsonNode read(Answer answer) throws IOException {
        if (answer.status() >= 300) {
            throw new IOException(answer.status() + ": " + answer.body());
        }
        return json.readTree(answer.body());
    }

    private HttpRequest.Builder asBoss(String path) {
        return HttpRequest.newBuilder(at(path)).timeout(LONGEST).header("Authorization", "Bearer " + token);
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private Answer send(HttpRequest request) throws IOException {
        try {
            long begun = System.nanoTime();
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            return new Answer(response, Duration.ofNanos(System.nanoTime() - begun));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Makes the first administrator, as a person does who follows the link of the first start. */
    void setUp(String path) throws IOException {
        submit(path, "username=boss&name=Boss&repeated=" + encoded(PASSWORD) + "&password=" + encoded(PASSWORD), path);
    }

    /** Begins a person's session. */
    void signIn() throws IOException {
        Answer first = submit("/sign-in", "username=boss&password=" + encoded(PASSWORD), "/sign-in");
        if (first.response().uri().getPath().startsWith("/sign-in")) {
            throw new IOException("signing in was refused");
        }
    }

    /** As a signed-in administrator: lets programs in. */
    String makeToken() throws IOException {
        Matcher shown = TOKEN.matcher(submit("/admin/tokens/new", "name=faults&role=ADMIN", "/admin/tokens")
                .body());
        if (!shown.find()) {
            throw new IOException("no token was made");
        }
        return shown.group(1);
    }

    /** An address that everybody may ask. */
    Answer open(String path) throws IOException {
        return send(HttpRequest.newBuilder(at(path)).timeout(LONGEST).build());
    }

    /** A page as the person of this session sees it. */
    Answer page(String path) throws IOException {
        return send(HttpRequest.newBuilder(at(path))
                .timeout(LONGEST)
                .header("Accept", "text/html")
                .build());
    }

    /** Fills in a form of a page. */
    Answer submit(String page, String fields, String action) throws IOException {
        Matcher token = CSRF.matcher(page(page).body());
        if (!token.find()) {
            throw new IOException("no form at " + page);
        }
        return form(action, fields + "&_csrf=" + encoded(token.group(1)));
    }

    /** Sends a form's fields. */
    Answer form(String action, String fields) throws IOException {
        return send(HttpRequest.newBuilder(at(action))
                .timeout(LONGEST)
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields))
                .build());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
