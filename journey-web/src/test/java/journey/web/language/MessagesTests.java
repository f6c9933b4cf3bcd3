package journey.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that pages say stands in the messages, in every language. */
class MessagesTests {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final ResourceBundle ENGLISH = ResourceBundle.getBundle("messages", Locale.ROOT);
    private static final ResourceBundle PORTUGUESE =
            ResourceBundle.getBundle("messages", Locale.forLanguageTag("pt-BR"));
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");
    private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z0-9.-]+)[}(]");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");
    /** A literal of an expression that somebody would read: words, with blanks between. */
    private static final Pattern WORDS = Pattern.compile("[^/?=]*\\p{L}{2,} [^/?=]*\\p{L}{2,}[^/?=]*");

    private static final Pattern LITERAL = Pattern.compile("'([^']*)'");

    /** Attributes that are read to people. */
    private static final Set<String> READ = Set.of("title", "alt", "placeholder", "aria-label", "value");

    @Test
    void hasTheSameMessagesInEveryLanguage() {
        // without the parent: what falls back to English is not translated
        Set<String> translated = new TreeSet<>();
        PORTUGUESE.keySet().forEach(translated::add);
        assertThat(PORTUGUESE.getLocale().getLanguage()).isEqualTo("pt");
        assertThat(own("messages_pt.properties")).containsExactlyInAnyOrderElementsOf(own("messages.properties"));
        assertThat(translated).containsAll(ENGLISH.keySet());
    }

    @Test
    void fillsTheSamePlaces() {
        for (String key : ENGLISH.keySet()) {
            String english = ENGLISH.getString(key);
            String portuguese = PORTUGUESE.getString(key);
            assertThat(places(portuguese)).as(key).isEqualTo(places(english));
            if (!key.startsWith("reason.") && PLACE.matcher(english).find()) {
                // one that cannot be read throws
                assertThat(new MessageFormat(portuguese, Locale.ROOT).toPattern())
                        .as(key)
                        .isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void saysNothingThatIsNoMessage(Path template) throws IOException {
        List<String> found = new ArrayList<>();
        Element root = Jsoup.parse(Files.readString(template), Parser.xmlParser());
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof TextNode text
                            && isShown(text)
                            && LETTERS.matcher(text.text()).find()) {
                        found.add(text.text().strip());
                    }
                    if (node instanceof Element element) {
                        attributes(element, found);
                    }
                },
                root);
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void namesMessagesThatExist(Path template) throws IOException {
        Matcher key = KEY.matcher(Files.readString(template));
        while (key.find()) {
            assertThat(ENGLISH.containsKey(key.group(1))).as(key.group(1)).isTrue();
        }
    }

    static Stream<Path> templates() throws IOException {
        List<Path> templates;
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            templates = files.filter(file -> file.toString().endsWith(".html")).toList();
        }
        assertThat(templates).hasSizeGreaterThan(40);
        return templates.stream();
    }

    /** Text in an element whose content is replaced is only there for whoever reads the template. */
    private static boolean isShown(TextNode text) {
        for (Node node = text.parent(); node != null; node = node.parent()) {
            boolean isReplaced = Stream.of("th:text", "th:utext", "th:replace", "th:insert", "th:errors")
                    .anyMatch(node::hasAttr);
            if (isReplaced || node.nodeName().equals("title") && node.hasAttr("th:text")) {
                return false;
            }
        }
        return true;
    }

    private static void attributes(Element element, List<String> found) {
        for (Attribute attribute : element.attributes()) {
            boolean isFixed =
                    READ.contains(attribute.getKey()) && !attribute.getKey().equals("value");
            if (isFixed && LETTERS.matcher(attribute.getValue()).find()) {
                found.add(attribute.getKey() + "=" + attribute.getValue());
            }
            if (attribute.getKey().startsWith("th:")) {
                LITERAL.matcher(attribute.getValue())
                        .results()
                        .map(literal -> literal.group(1))
                        .filter(literal -> WORDS.matcher(literal).matches())
                        .forEach(found::add);
            }
        }
    }

    private static Set<String> places(String message) {
        Set<String> places = new TreeSet<>();
        Matcher place = PLACE.matcher(message);
        while (place.find()) {
            places.add(place.group(1));
        }
        return places;
    }

    private static List<String> own(String file) {
        try (Stream<String> lines = Files.lines(Path.of("src/main/resources", file))) {
            return lines.filter(line -> line.indexOf('=') > 0 && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
