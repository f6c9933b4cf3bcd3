package journey.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every count on a page leads to the records it was counted from: as many as it says. */
@ExtendWith(DemoStage.class)
class FiguresBrowserTests {

    /** A count alone, or with what it counts behind it: 1,205; 62 Call where is it; one of 53 comments. */
    private static final Pattern COUNT = Pattern.compile("(?:one of )?([0-9]{1,3}(?:,[0-9]{3})*)(?: [^0-9%,.].*)?");

    /** The count with which a list opens. */
    private static final Pattern HEADING = Pattern.compile("<h1[^>]*><b class=\"strong\">([0-9,]+)</b>");

    private static final Pattern REMARK = Pattern.compile("♦ .* ([0-9,]+)");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?period=12w&channel=app",
                "/journeys",
                "/journeys/airline-trip",
                "/journeys/home-renovation?period=12w",
                "/journeys/open-account?segment=private",
                "/journeys/airline-trip/flow",
                "/journeys/help-desk/flow?period=4w",
                "/journeys/help-desk/wall",
                "/weak-links",
                "/weak-links/airline-trip/arrived",
                "/weak-links/open-account/identity-checked?period=12w"
            })
    void opensToAsManyRecordsAsItSays(String address, DemoStage.Running stage) {
        List<String> findings = new ArrayList<>();
        try (BrowserContext context = stage.context(1440, ColorScheme.LIGHT)) {
            Page page = stage.signedIn(context, "Maya", findings);
            page.navigate(stage.address() + address);
            Map<String, String> counts = counts(page);
            assertThat(counts).as("counts on %s", address).isNotEmpty();
            counts.forEach((href, count) -> {
                Matcher heading = HEADING.matcher(
                        page.request().get(stage.address() + href).text());
                String told = heading.find() ? heading.group(1) : "no count";
                if (!told.equals(count)) {
                    findings.add(href + " shows " + told + ", the figure was " + count);
                }
            });
        }
        assertThat(findings).isEmpty();
    }

    /** The counts of a page by where they lead. */
    private static Map<String, String> counts(Page page) {
        Map<String, String> counts = new LinkedHashMap<>();
        Object found = page.locator("main a[href]")
                .evaluateAll("links => links.filter(a => /[/](transactions|touchpoints)([?]|$)/.test("
                        + "a.getAttribute('href'))).map(a => [a.getAttribute('href'), a.textContent.trim()])");
        for (Object each : (List<?>) found) {
            List<?> link = (List<?>) each;
            String text = String.valueOf(link.get(1)).replace('\n', ' ');
            for (Pattern pattern : List.of(COUNT, REMARK)) {
                Matcher matcher = pattern.matcher(text);
                if (matcher.matches()) {
                    counts.putIfAbsent(String.valueOf(link.get(0)), matcher.group(1));
                }
            }
        }
        return counts;
    }
}
