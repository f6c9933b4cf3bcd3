package journey.bench.run.application;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person at the pages, with a session and forms. */
public final class Browser {

    static final String USERNAME = "boss";
    static final String PASSWORD = "correct horse battery";

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("<input id=\"token\"[^>]*value=\"([^\"]+)\"");

    private final String base;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    Browser(String base) {
        this.base = base;
    }

    void makeAdministrator(String setupLink) throws IOException {
        submit(
                setupLink,
                setupLink,
                Map.of("username", USERNAME, "name", "Boss", "password", PASSWORD, "repeated", PASSWORD));
        submit("/sign-in", "/sign-in", Map.of("username", USERNAME, "password", PASSWORD));
    }

    /** A token with all rights. */
    String makeToken() throws IOException {
        String page = submit("/admin/tokens/new", "/admin/tokens", Map.of("name", "bench", "role", "ADMIN"));
        return found(TOKEN, page, "token");
    }

    /** @throws IOException if there is no such page */
    public String open(String path) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofMinutes(2)));
    }

    private String submit(String formPath, String path, Map<String, String> fields) throws IOException {
        Map<String, String> all = new HashMap<>(fields);
        all.put("_csrf", found(CSRF, open(formPath), "_csrf"));
        String body = all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String found(Pattern pattern, String page, String what) throws IOException {
        Matcher matcher = pattern.matcher(page);
        if (!matcher.find()) {
            throw new IOException("the page has no " + what);
        }
        return matcher.group(1);
    }

    private String send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IOException(response.uri() + " answers " + response.statusCode());
            }
            return response.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }
}
