package journey.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import journey.service.journey.JourneyService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody expects: the shortest and the longest journey, names of every kind, addresses cut by hand. */
@ExtendWith(DemoStage.class)
class ExtremesBrowserTests {

    private static final String RUN = UUID.randomUUID().toString().substring(0, 8);
    private static final String ONE = "one-" + RUN;
    private static final String MANY = "many-" + RUN;
    private static final String NAMES = "names-" + RUN;
    private static final String LONG = "Unausgesprochenheitsvermutung".repeat(7).substring(0, 200);
    private static final String ARABIC = "تسليم الطلب إلى العميل";
    private static final String EMOJI = "🎁".repeat(100);

    private static DemoStage.Running stage;

    @BeforeAll
    static void record(DemoStage.Running running) {
        stage = running;
        JourneyService journeys = stage.bean(JourneyService.class);
        journeys.publish(ONE, plan(ONE, "One step", List.of(step("only", "Only"))), "test");
        journeys.publish(
                MANY,
                plan(
                        MANY,
                        "Three hundred steps",
                        IntStream.range(0, 300)
                                .mapToObj(i -> step("s" + i, "Step " + i))
                                .toList()),
                "test");
        journeys.publish(
                NAMES,
                plan(NAMES, LONG, List.of(step("long", LONG), step("arabic", ARABIC), step("emoji", EMOJI))),
                "test");
        try (BrowserContext context = stage.context(1440, ColorScheme.LIGHT)) {
            Page page = stage.signedIn(context, "Maya", new ArrayList<>());
            List<String> touchpoints = new ArrayList<>();
            touchpoints.add(touchpoint(ONE, ONE + "-1", "only", 0));
            IntStream.range(0, 300).forEach(i -> touchpoints.add(touchpoint(MANY, MANY + "-1", "s" + i, i)));
            for (String name : List.of("long", "arabic", "emoji")) {
                touchpoints.add(touchpoint(NAMES, NAMES + "-1", name, 0));
            }
            // a customer with two thousand touchpoints in a hundred transactions
            IntStream.range(0, 2_000)
                    .forEach(i -> touchpoints.add(touchpoint(ONE, ONE + "-c" + i / 20, "call-" + i % 20, i)
                            .replace("}", ", \"customer\": \"C-" + RUN + "\"}")));
            DemoStage.store(page, stage.address(), String.join("\n", touchpoints));
        }
    }

    @ParameterizedTest
    @CsvSource({"1440, LIGHT", "360, DARK"})
    void givesADecentPageOfAll(int width, ColorScheme scheme) {
        List<String> findings = new ArrayList<>();
        try (BrowserContext context = stage.context(width, scheme)) {
            Page page = stage.signedIn(context, "Ada", findings);
            List<String> addresses = new ArrayList<>(List.of(
                    "/",
                    "/journeys",
                    "/weak-links",
                    "/customers/C-" + RUN,
                    "/transactions/" + MANY + "-1",
                    "/transactions/" + NAMES + "-1",
                    "/transactions/" + ONE + "-c7",
                    "/weak-links/" + NAMES + "/long",
                    "/log?reference=" + MANY + "-1",
                    "/?from=2031-01-01&to=2031-02-01",
                    "/journeys/" + ONE + "?channel=none&segment=%00&from=yesterday"));
            for (String journey : List.of(ONE, MANY, NAMES)) {
                for (String tab : List.of(
                        "",
                        "/wall",
                        "/flow",
                        "/compare",
                        "/transactions",
                        "/touchpoints",
                        "/weights",
                        "/versions",
                        "/edit",
                        "/edit?at=step-1",
                        "/edit/publish",
                        "/edit/json")) {
                    addresses.add("/journeys/" + journey + tab);
                }
            }
            for (String address : addresses) {
                Response response = page.navigate(stage.address() + address);
                if (response.status() != 200) {
                    findings.add(address + " answers " + response.status());
                }
                Object beyond = page.evaluate("document.documentElement.scrollWidth - innerWidth");
                if (((Number) beyond).intValue() > 0) {
                    findings.add(address + " scrolls sideways by " + beyond);
                }
            }
        }
        assertThat(findings).isEmpty();
    }

    /** An address without its end, or with a slash too many, leads to the nearest page. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/today",
                "/journeys/",
                "/journeys/airline-trip/",
                "/journeys/airline-trip/wall/",
                "/weak-links/",
                "/weak-links/airline-trip",
                "/weak-links/airline-trip/arrived/",
                "/departments",
                "/departments/",
                "/transactions",
                "/transactions/",
                "/customers/",
                "/reports/",
                "/admin/people",
                "/admin/tokens",
                "/imports/",
                "/log/",
                "/journeys/airline-trip/edit/",
                "/help/",
                "/search/",
                "/notes",
                "/language",
                "/customers?page=99999999999",
                "/customers?page=abc",
                "/weak-links?channel[]=a|b&{x}=^"
            })
    void leadsFromAShortenedAddressToThePageAbove(String address) {
        try (BrowserContext context = stage.context(1440, ColorScheme.LIGHT)) {
            Page page = stage.signedIn(context, "Ada", new ArrayList<>());
            assertThat(page.navigate(stage.address() + address).status()).isEqualTo(200);
            assertThat(page.locator("h1").innerText()).isNotBlank();
        }
    }

    @Test
    void leadsAfterTheSignInToAnAddressThatNoUriMayBe() {
        try (BrowserContext context = stage.context(1440, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(stage.address() + "/weak-links?channel[]=a|b&{x}=^");
            page.locator("form:has([name=password][value=demo]) button").first().click();
            assertThat(page.locator("h1").innerText()).isNotBlank();
            assertThat(page.url()).contains("/weak-links?");
        }
    }

    private static String plan(String code, String name, List<String> steps) {
        return "{\"code\": \"%s\", \"name\": \"%s\", \"stages\": [{\"name\": \"%s\", \"steps\": [%s]}]}"
                .formatted(code, name, name, steps.stream().collect(Collectors.joining(",")));
    }

    private static String step(String code, String name) {
        return "{\"code\": \"%s\", \"name\": \"%s\", \"department\": \"%s\"}".formatted(code, name, ARABIC);
    }

    private static String touchpoint(String journey, String transaction, String step, int minute) {
        return ("{\"journey\": \"%s\", \"transaction\": \"%s\", \"step\": \"%s\", "
                        + "\"occurred_at\": \"2026-03-%02dT%02d:%02dZ\"}")
                .formatted(journey, transaction, step, 1 + minute / 1_440, minute / 60 % 24, minute % 60);
    }
}
