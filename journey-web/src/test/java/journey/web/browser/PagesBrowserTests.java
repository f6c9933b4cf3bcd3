package journey.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

/**
 * Walks every page as somebody who may see all: each answers, has no accessibility finding, does not scroll sideways,
 * asks nobody else for anything and leaves no error in the console; light and dark, on a phone and on a desk. With
 * {@code -Djourney.pictures=DIR} the pictures of the README are made.
 */
@ExtendWith(DemoStage.class)
class PagesBrowserTests {

    private static final long MOST_BYTES = 60_000;
    private static final long MOST_OF_A_WALL = 150_000;

    /** What the pictures are called, by a pattern of the address. */
    private static final Map<String, String> PICTURES = Map.of(
            "/", "today",
            "/journeys/airline-trip", "journey",
            "/journeys/airline-trip/flow", "flow",
            "/journeys/airline-trip/wall", "wall",
            "/weak-links[?].*", "weak-links",
            "/transactions/.*", "transaction",
            "/journeys/airline-trip/edit[?]at=step.*", "edit",
            "/log[?].*", "log");

    private static DemoStage.Running stage;
    private static List<String> addresses;

    @BeforeAll
    static void start(DemoStage.Running running) {
        stage = running;
        addresses = DemoPages.of(stage);
    }

    @ParameterizedTest
    @CsvSource({"1440, LIGHT, true", "1440, DARK, true", "768, LIGHT, false", "360, LIGHT, true", "360, DARK, false"})
    void everyPageIsSoundAtEveryWidthInLightAndDark(int width, ColorScheme scheme, boolean withAxe) {
        List<String> findings = new ArrayList<>();
        try (BrowserContext context = stage.context(width, scheme)) {
            Page page = signedIn(context, findings);
            for (String address : addresses) {
                Response response = page.navigate(stage.address() + address);
                if (response.status() != 200) {
                    findings.add(address + " answers " + response.status());
                }
                if (withAxe) {
                    findings.addAll(accessibility(page, address));
                }
                findings.addAll(sideways(page, address));
                findings.addAll(weight(page, address, response.body()));
                picture(page, address, width, scheme);
            }
        }
        assertThat(findings).isEmpty();
    }

    private static Page signedIn(BrowserContext context, List<String> findings) {
        context.onRequest(request -> {
            if (!request.url().startsWith(stage.address())
                    && !request.url().startsWith("data:")
                    && !request.url().startsWith("about:")) {
                findings.add("asks elsewhere: " + request.url());
            }
        });
        Page signIn = context.newPage();
        signIn.navigate(stage.address() + "/sign-in");
        findings.addAll(accessibility(signIn, "/sign-in"));
        findings.addAll(sideways(signIn, "/sign-in"));
        return stage.signedIn(context, "Ada", findings);
    }

    private static List<String> accessibility(Page page, String address) {
        List<String> findings = new ArrayList<>();
        new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze()
                .getViolations()
                .forEach(violation -> findings.add(address + ": " + violation.getId() + " at "
                        + violation.getNodes().stream()
                                .limit(2)
                                .map(node -> node.getHtml())
                                .toList()));
        return findings;
    }

    private static List<String> sideways(Page page, String address) {
        Object sideways = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return ((Number) sideways).intValue() > 0 ? List.of(address + " scrolls sideways by " + sideways) : List.of();
    }

    /** What a page costs on a slow line, all together, and whether anything jumps while it comes. */
    private static List<String> weight(Page page, String address, byte[] html) {
        List<String> findings = new ArrayList<>();
        long sum = zipped(html);
        for (String file : List.of("static/css/journey.css", "static/js/journey.js")) {
            sum += zipped(read(file));
        }
        long most = address.contains("/wall") ? MOST_OF_A_WALL : MOST_BYTES;
        if (sum > most) {
            findings.add(address + " weighs " + sum + " bytes compressed");
        }
        Object jumps = page.evaluate("""
                () => new Promise(done => {
                  new PerformanceObserver(list => done(list.getEntries().filter(each => !each.hadRecentInput).length))
                    .observe({type: 'layout-shift', buffered: true});
                  setTimeout(() => done(0), 30);
                })""");
        if (((Number) jumps).intValue() > 0) {
            findings.add(address + " jumps while it loads");
        }
        return findings;
    }

    private static byte[] read(String file) {
        try {
            return new ClassPathResource(file).getContentAsByteArray();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static long zipped(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.size();
    }

    private static void picture(Page page, String address, int width, ColorScheme scheme) {
        String folder = System.getProperty("journey.pictures");
        String name = PICTURES.entrySet().stream()
                .filter(picture -> address.matches(picture.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
        boolean wanted = folder != null && name != null && width == (name.equals("log") ? 360 : 1440);
        if (wanted) {
            String suffix = scheme == ColorScheme.DARK ? "-dark.png" : ".png";
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder, name + suffix)));
        }
    }
}
