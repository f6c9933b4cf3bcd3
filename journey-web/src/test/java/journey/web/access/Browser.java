package journey.web.access;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A person's browser without JavaScript: keeps cookies, sends a page's hidden token back with its form. */
public final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client;
    private final String host;
    private String token = "";

    public Browser(int port) {
        this.host = "http://127.0.0.1:" + port;
        this.client = HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET().build());
    }

    /** @param fields names and values in turn */
    public HttpResponse<String> post(String path, String... fields) throws IOException, InterruptedException {
        String form = IntStream.range(0, fields.length / 2)
                .mapToObj(i -> encode(fields[2 * i]) + '=' + encode(fields[2 * i + 1]))
                .collect(Collectors.joining("&", "_csrf=" + encode(token) + '&', ""));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
    }

    /** Opens the sign-in page and sends it; returns where that leads. */
    public HttpResponse<String> signIn(String username, String password) throws IOException, InterruptedException {
        get("/sign-in");
        return post("/sign-in", "username", username, "password", password);
    }

    public static String target(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Location")
                .map(location -> URI.create(location).getPath())
                .orElse("");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(host + path)).header("Accept", "text/html");
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        Matcher found = TOKEN.matcher(response.body());
        if (found.find()) {
            token = found.group(1);
        }
        return response;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
