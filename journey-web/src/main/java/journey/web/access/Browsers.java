package journey.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpHeaders;

/** What a request tells about who sent it. */
final class Browsers {

    private Browsers() {}

    /** The address within the application. */
    static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /** Whether a browser sent it; programs do not send these headers. */
    static boolean sent(HttpServletRequest request) {
        return request.getHeader("Sec-Fetch-Mode") != null || request.getHeader(HttpHeaders.ORIGIN) != null;
    }

    /** Whether it is a person's browser that goes to a page, not a part of one. */
    static boolean asksForPage(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return request.getMethod().equals("GET")
                && accepted != null
                && accepted.contains("text/html")
                && request.getHeader("HX-Request") == null;
    }

    /**
     * Whether the request brings its own credentials, which no other site can make a browser send: a token, or a
     * password that does not come from another site's page. (A browser repeats a password it once was given.)
     */
    static boolean bringsCredentials(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return false;
        }
        String scheme = header.toLowerCase(Locale.ROOT);
        return scheme.startsWith("bearer ") || (scheme.startsWith("basic ") && !foreign(request));
    }

    private static boolean foreign(HttpServletRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null) {
            return false;
        }
        try {
            String from = URI.create(origin).getAuthority();
            return from == null || !from.equalsIgnoreCase(request.getHeader(HttpHeaders.HOST));
        } catch (IllegalArgumentException e) {
            return true;
        }
    }
}
