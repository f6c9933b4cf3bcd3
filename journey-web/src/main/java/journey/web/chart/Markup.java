package journey.web.chart;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes HTML and SVG in which no text can become markup: everything passes through here, is escaped, and every element
 * opened must be closed. Attributes come as name and value in turn; a null value leaves the attribute out.
 */
final class Markup {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9:-]*");
    private static final Pattern SAFE_HREF = Pattern.compile("(?:[/?#](?![/\\\\])|https?://).*", Pattern.DOTALL);

    private final StringBuilder out = new StringBuilder(4096);
    private final Deque<String> open = new ArrayDeque<>();

    Markup open(String name, @Nullable String... attributes) {
        start(name, attributes);
        out.append('>');
        open.push(name);
        return this;
    }

    /** An element without content: {@code <path …/>} in SVG; in HTML only for void elements. */
    Markup empty(String name, @Nullable String... attributes) {
        start(name, attributes);
        out.append("/>");
        return this;
    }

    Markup element(String name, String text, @Nullable String... attributes) {
        return open(name, attributes).text(text).close();
    }

    Markup text(String text) {
        escape(text);
        return this;
    }

    Markup close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Opens a link, or a span where there is no address or one that could run a script. */
    Markup openLink(@Nullable String href, String cssClass) {
        return openLink(href, cssClass, "span");
    }

    /** As above, with the element to use instead: {@code g} within SVG. */
    Markup openLink(@Nullable String href, String cssClass, String instead) {
        String safe = safe(href);
        return safe == null ? open(instead, "class", cssClass) : open("a", "href", safe, "class", cssClass);
    }

    /** The address if it leads to a page; null if it could run a script or pretend to be ours. */
    static @Nullable String safe(@Nullable String href) {
        return href != null && SAFE_HREF.matcher(href).matches() ? href : null;
    }

    /** A coordinate: at most two decimals, always with a point. */
    static String num(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a coordinate is finite, not " + value);
        }
        double rounded = Math.round(value * 100) / 100.0;
        return rounded == Math.rint(rounded)
                ? Long.toString((long) rounded)
                : String.format(Locale.ROOT, "%.2f", rounded);
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("elements left open: " + open);
        }
        return out.toString();
    }

    private void start(String name, @Nullable String... attributes) {
        out.append('<').append(checked(name));
        for (int i = 0; i < attributes.length; i += 2) {
            String value = attributes[i + 1];
            if (value != null) {
                out.append(' ').append(checked(String.valueOf(attributes[i]))).append("=\"");
                escape(value);
                out.append('"');
            }
        }
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches() || name.equals("style") || name.startsWith("on")) {
            throw new IllegalArgumentException("not a name the pages may use: " + name);
        }
        return name;
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
    }
}
