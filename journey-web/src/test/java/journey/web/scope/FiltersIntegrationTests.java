package journey.web.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import journey.domain.imports.FactRow;
import journey.domain.imports.FactRow.TouchpointRow;
import journey.domain.imports.FactRow.TransactionRow;
import journey.domain.touchpoint.Measures;
import journey.service.database.DatabaseTest;
import journey.service.journey.JourneyService;
import journey.service.recording.FactRecorder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Whatever filter a page offers acts on it: in data where each filter leaves another part, no page stays as it is. */
@SpringBootTest(properties = "journey.zone=UTC")
@AutoConfigureMockMvc
@DatabaseTest
@WithMockUser(roles = "MANAGER")
class FiltersIntegrationTests {

    private static final Instant BEGUN = Instant.parse("2026-03-02T09:00:00Z");
    private static final int TRANSACTIONS = 240;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JourneyService journeys;

    @Autowired
    private FactRecorder recorder;

    @BeforeEach
    void record() {
        if (journeys.latest("fa").isPresent()) {
            return;
        }
        for (String journey : List.of("fa", "fb")) {
            journeys.publish(journey, """
                    {"code": "%s", "name": "Journey %s", "stages": [{"name": "All", "steps": [
                      {"code": "first", "name": "First", "department": "desk", "standard": {"DONE": true}},
                      {"code": "last", "name": "Last", "department": "shop", "standard": {"DONE": true, "SATISFACTION": 4}}
                      ]}], "ends": "last"}
                    """.formatted(journey, journey), "test");
        }
        List<FactRow> rows = new ArrayList<>();
        for (int i = 0; i < TRANSACTIONS; i++) {
            String reference = "f" + i;
            Instant begun = BEGUN.plus(Duration.ofHours(i));
            String channel = i % 3 == 0 ? "phone" : "web";
            rows.add(new TransactionRow(
                    reference,
                    i % 4 == 0 ? "fb" : "fa",
                    "c" + i,
                    null,
                    begun,
                    null,
                    null,
                    channel,
                    i % 5 == 0 ? "gold" : "plain",
                    null,
                    null));
            Instant last = begun.plus(Duration.ofHours(1 + i % 3));
            // the annex owns no step and helps out
            String helper = i % 6 == 0 ? "annex" : null;
            rows.add(touchpoint(reference, "first", begun, channel, helper, i % 7 == 0 ? "Ann" : "Ben", null));
            rows.add(touchpoint(reference, "last", last, channel, null, "Ann", i % 11 < 4 ? 2 : 5));
        }
        recorder.record(rows);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/journeys",
                "/weak-links",
                "/departments/desk",
                "/departments/shop",
                "/journeys/fa",
                "/journeys/fa/transactions",
                "/journeys/fa/touchpoints",
                "/journeys/fa/wall",
                "/journeys/fa/flow",
                "/weak-links/fa/last",
                "/today/transactions"
            })
    void actsOnEveryPageThatOffersIt(String page) {
        Document whole = page(page);
        List<Element> choices = whole.select(".filter-form select[name]");
        assertThat(choices).as("filters of %s", page).isNotEmpty();
        for (Element choice : choices) {
            for (Element option : choice.select("option[value]:not([value=''])")) {
                String filter = choice.attr("name") + "=" + option.val();
                // a department that owns a step of the plan has its part in each transaction
                boolean takesAll = filter.equals("department=desk") || filter.equals("department=shop");
                if (!filter.startsWith("version") && !takesAll) {
                    assertThat(content(page(page + "?" + filter)))
                            .as("%s with %s", page, filter)
                            .isNotEqualTo(content(whole));
                }
            }
        }
        for (String filter : List.of("employees=Ben", "from=2026-03-06", "to=2026-03-05")) {
            assertThat(content(page(page + "?" + filter)))
                    .as("%s with %s", page, filter)
                    .isNotEqualTo(content(whole));
        }
    }

    @Test
    void leadsToTheReportOfTheSameJourney() {
        assertThat(mvc.get().uri("/weak-links.csv?journey=fa"))
                .hasRedirectedUrl("/api/v1/reports/steps.csv?journey=fa");
        assertThat(mvc.get().uri("/departments/desk.csv?journey=fa"))
                .hasRedirectedUrl("/api/v1/reports/steps.csv?journey=fa&department=desk");
        assertThat(content(page("/weak-links?journey=fa")))
                .contains("Journey fa")
                .doesNotContain("Journey fb");
    }

    /** The end of a period is the end of its last day: a day before the first is no period. */
    @Test
    void tellsThatAPeriodEndsBeforeItBegins() {
        assertThat(page("/weak-links?from=2026-03-06&to=2026-03-05").text())
                .contains("a day or time not after to=2026-03-05");
        assertThat(mvc.get().uri("/api/v1/reports/steps.csv?from=2026-03-06&to=2026-03-05"))
                .hasStatus(400);
        assertThat(page("/weak-links?from=2026-03-05&to=2026-03-05").text()).doesNotContain("not after");
    }

    private Document page(String address) {
        return Jsoup.parse(new String(
                mvc.get().uri(address).exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    /** What a page says, without what it says of its filters. */
    private static String content(Document page) {
        Element main = page.selectFirst("main").clone();
        main.select(".filters, .notes, form").remove();
        return main.text();
    }

    private static TouchpointRow touchpoint(
            String transaction,
            String step,
            Instant at,
            String channel,
            String department,
            String employee,
            Integer satisfaction) {
        return new TouchpointRow(
                transaction,
                null,
                step,
                null,
                null,
                null,
                at,
                null,
                channel,
                department,
                employee,
                null,
                new Measures(true, null, null, satisfaction, null, null, null, null),
                null,
                null,
                null,
                null);
    }
}
