package journey.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a manager wants to get done, from the page on which the day begins. */
@ExtendWith(DemoStage.class)
class TasksBrowserTests {

    private static final int MOST_TABS = 120;
    private static final Pattern NUMBER = Pattern.compile("[0-9,]+");

    private final DemoStage.Running stage;
    private final List<String> findings = new ArrayList<>();
    private BrowserContext context;
    private Page page;

    TasksBrowserTests(DemoStage.Running stage) {
        this.stage = stage;
    }

    @BeforeEach
    void signIn() {
        context = stage.context(1440, ColorScheme.LIGHT);
        page = stage.signedIn(context, "Maya", findings);
    }

    @AfterEach
    void leave() {
        context.close();
        assertThat(findings).isEmpty();
    }

    /**
     * From what changed to its evidence, to the transactions that failed, to the reason in one of them. The company's weeks
     * end with today: on a day on which none changed by more than chance, from the weak links.
     */
    @Test
    void findsWhyAStepFell() {
        page.navigate(stage.address() + "/");
        Locator changed = page.locator("section:has(h2:text('What changed')) .lines li a");
        if (changed.count() > 0) {
            changed.first().click();
        } else {
            page.navigate(stage.address() + "/weak-links");
            page.locator("table tbody a[href^='/weak-links/']").first().click();
        }
        page.waitForURL("**/weak-links/**");
        String step = page.locator("h1 strong, h1 b, h1").first().innerText();
        assertThat(step).isNotBlank();
        page.locator("main a[href*='/transactions?'][href*='stepVerdict=not_well']")
                .first()
                .click();
        page.waitForURL("**/transactions?**");
        page.locator("table tbody a[href^='/transactions/']").first().click();
        page.waitForURL("**/transactions/*");
        assertThat(page.locator("td.why").allInnerTexts()).anyMatch(reason -> !reason.isBlank());
    }

    /** A figure on the map opens to as many transactions as it says. */
    @Test
    void findsTheTransactionsBehindAFigure() {
        page.navigate(stage.address() + "/journeys/airline-trip");
        Locator figure =
                page.locator("table:not(.map) a[href*='stepVerdict=not_well']").first();
        String count = figure.innerText();
        figure.click();
        page.waitForURL("**/transactions?**");
        assertThat(number(page.locator("h1").innerText())).isEqualTo(number(count));
    }

    /** By keyboard alone: a promise is made stricter, tried on what was recorded, and published. */
    @Test
    void changesAPromiseSafely() {
        String journey = "task-" + UUID.randomUUID();
        begin(journey);
        record(journey);
        page.navigate(stage.address() + "/journeys/" + journey);
        press("Plan");
        page.waitForURL("**/versions");
        press("Change the plan");
        page.waitForURL("**/edit");
        press("Payment approved");
        page.waitForURL("**at=step-2*");
        tabTo("input#added");
        page.keyboard().type("Invoiced");
        page.keyboard().press("Enter");
        page.waitForURL("**at=step-3*");
        assertThat(page.inputValue("input[name=name]")).isEqualTo("Invoiced");
        press("Undo");
        page.locator(".outline button:text('Invoiced')")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        press("Payment approved");
        page.waitForURL("**at=step-2*");
        tabTo("input#span");
        page.keyboard().press("Control+a");
        page.keyboard().type("2");
        tabTo("select#unit");
        page.keyboard().type("h");
        press("See what it changes");
        page.waitForURL("**/publish");
        assertThat(page.locator(".outlook b").allInnerTexts())
                .map(text -> text.replace('\u202f', ' '))
                .containsExactly("100 %", "50 %");
        assertThat(page.locator("ins").allInnerTexts()).contains("within 2 hours of Order placed");
        press("Publish it");
        page.waitForURL("**/versions");
        assertThat(page.locator(".notice").innerText()).contains("Version 2 is published");
        page.navigate(stage.address() + "/journeys/" + journey);
        assertThat(page.locator(".notice").innerText()).contains("10 go by earlier versions");
        press("See those");
        page.waitForURL("**version=1*");
        assertThat(page.locator("h1").innerText()).contains("100");
    }

    @Test
    void comparesTwoChannels() {
        page.navigate(stage.address() + "/journeys/airline-trip");
        page.locator(".tabs a:has-text('Compare')").click();
        page.waitForURL("**/compare*");
        page.locator("select[name=one]").selectOption("agency");
        page.locator("select[name=other]").selectOption("app");
        page.locator("button:has-text('Compare')").click();
        page.waitForURL("**one=agency*");
        assertThat(page.locator("h1").innerText()).startsWith("agency had everything done well in");
        page.locator(".presets a").first().click();
        assertThat(page.url()).contains("period=", "one=agency", "other=app");
        Locator transactions =
                page.locator("tr:has(th:has-text('agency')) td.num a").last();
        String count = transactions.innerText();
        transactions.click();
        page.waitForURL("**/transactions?**");
        assertThat(number(page.locator("h1").innerText())).isEqualTo(number(count));
    }

    /** A colleague who opens the address sees the same. */
    @Test
    void sharesAMapByItsAddress() {
        page.navigate(stage.address() + "/journeys/airline-trip");
        page.locator(".presets a").nth(1).click();
        page.locator("summary:has-text('Filters')").click();
        page.locator("select[name=channel]").selectOption("web");
        page.locator("button:has-text('Apply')").click();
        page.waitForURL("**channel=web*");
        page.locator(".lanes summary").click();
        page.locator("input[name=lane][value=channel]").uncheck();
        page.locator(".lanes button").click();
        page.waitForURL("**lane=yield*");
        assertThat(page.locator(".lane-channel").count()).isZero();
        // a curve that is drawn smaller than its steps tells of others
        assertThat(page.locator(".map .feeling svg").boundingBox().width)
                .isEqualTo(page.locator(".map .feeling td[colspan]").boundingBox().width);
        String seen = page.locator("main").innerText();
        try (BrowserContext other = stage.context(1440, ColorScheme.LIGHT)) {
            Page colleague = stage.signedIn(other, "Ada", findings);
            colleague.navigate(page.url());
            assertThat(colleague.locator("main").innerText()).isEqualTo(seen);
        }
    }

    /** Begins a journey with a template and publishes it, by keyboard. */
    private void begin(String journey) {
        page.navigate(stage.address() + "/journeys");
        press("A new journey");
        page.waitForURL("**/journeys/new");
        tabTo("input#name");
        page.keyboard().type("Buy online");
        tabTo("input#code");
        page.keyboard().type(journey);
        tabTo("input[name=from]");
        page.keyboard().press("ArrowDown");
        press("Begin");
        page.waitForURL("**/edit**");
        press("See what it changes");
        page.waitForURL("**/publish");
        press("Publish it");
        page.waitForURL("**/versions");
    }

    /** Ten orders as planned, every other one paid only after three hours. */
    private void record(String journey) {
        String touchpoints = IntStream.range(0, 10)
                .mapToObj(i -> ("""
                        {"transaction": "%1$s-%2$d", "journey": "%1$s", "step": "ordered", "effort": 7, "done": true,
                         "occurred_at": "2026-03-02T09:00Z"},
                        {"transaction": "%1$s-%2$d", "step": "paid", "occurred_at": "2026-03-02T1%3$d:00Z"},
                        {"transaction": "%1$s-%2$d", "step": "packed", "occurred_at": "2026-03-02T15:00Z"},
                        {"transaction": "%1$s-%2$d", "step": "handed-over", "occurred_at": "2026-03-02T16:00Z"},
                        {"transaction": "%1$s-%2$d", "step": "delivered", "occurred_at": "2026-03-03T16:00Z",
                         "satisfaction": 5}""").formatted(journey, i, i % 2 == 0 ? 0 : 2))
                .collect(Collectors.joining(",", "[", "]"));
        DemoStage.store(page, stage.address(), touchpoints);
    }

    /** Goes to a link or button of this text by the tab key and presses it. */
    private void press(String text) {
        for (int i = 0; i < MOST_TABS; i++) {
            page.keyboard().press("Tab");
            Object focused = page.evaluate("() => document.activeElement.innerText.trim()");
            if (text.equals(focused)) {
                page.keyboard().press("Enter");
                return;
            }
        }
        throw new AssertionError("no key leads to " + text + " at " + page.url());
    }

    private void tabTo(String css) {
        for (int i = 0; i < MOST_TABS; i++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate("css => document.activeElement.matches(css)", css))) {
                return;
            }
        }
        throw new AssertionError("no key leads to " + css + " at " + page.url());
    }

    private static String number(String text) {
        Matcher number = NUMBER.matcher(text);
        assertThat(number.find()).as(text).isTrue();
        return number.group();
    }
}
