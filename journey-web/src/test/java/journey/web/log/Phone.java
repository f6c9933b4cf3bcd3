package journey.web.log;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** A phone without JavaScript: keeps cookies, and fills and sends the form of the page it shows. */
final class Phone {

    private static final Pattern INPUT = Pattern.compile("<input[^>]*>");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String host;
    private HttpResponse<String> page;

    @SuppressWarnings("NullAway.Init")
    Phone(int port) {
        this.host = "http://127.0.0.1:" + port;
    }

    String text() {
        return page.body();
    }

    int status() {
        return page.statusCode();
    }

    /** Path and query of the page that is shown. */
    String address() {
        return page.uri().getRawPath()
                + (page.uri().getRawQuery() == null ? "" : "?" + page.uri().getRawQuery());
    }

    void open(String address) throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(URI.create(host + address)).GET());
    }

    void signIn(String username, String password) throws IOException, InterruptedException {
        Map<String, String> form = fields();
        form.put("username", username);
        form.put("password", password);
        send("/sign-in", form);
    }

    /** The hidden and filled-in fields of the page: what a browser would send along. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher input = INPUT.matcher(page.body());
        while (input.find()) {
            String tag = input.group();
            boolean chosen = !tag.contains("type=\"radio\"") || tag.contains("checked");
            if (chosen && tag.contains("name=\"")) {
                fields.put(attribute(tag, "name"), attribute(tag, "value"));
            }
        }
        Matcher area = Pattern.compile("(?s)<textarea[^>]*name=\"([^\"]+)\"[^>]*>(.*?)</textarea>")
                .matcher(page.body());
        while (area.find()) {
            fields.put(area.group(1), HtmlUtils.htmlUnescape(area.group(2)));
        }
        return fields;
    }

    void send(String path, Map<String, String> form) throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        send(HttpRequest.newBuilder(URI.create(host + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Loses a cookie, as a browser does when it is closed or the cookie grows old. */
    void forget(String cookie) {
        HttpCookie gone = cookies.getCookieStore().getCookies().stream()
                .filter(kept -> kept.getName().equals(cookie))
                .findFirst()
                .orElseThrow();
        cookies.getCookieStore().remove(URI.create(host), gone);
    }

    private void send(HttpRequest.Builder request) throws IOException, InterruptedException {
        page = client.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString());
    }

    private static String attribute(String tag, String name) {
        Matcher value = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(tag);
        return value.find() ? HtmlUtils.htmlUnescape(value.group(1)) : "";
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
