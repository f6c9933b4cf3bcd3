package journey.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import journey.domain.imports.FactRow;
import journey.domain.imports.FactRow.TouchpointRow;
import journey.domain.touchpoint.Measures;
import journey.service.database.DatabaseTest;
import journey.service.journey.JourneyService;
import journey.service.recording.FactRecorder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages of one journey with two steps: "asked", always well, and "answered", well in every fourth of forty. */
@SpringBootTest(properties = "journey.zone=UTC")
@AutoConfigureMockMvc
@DatabaseTest
@WithMockUser(roles = "MANAGER")
class JourneyPagesIntegrationTests {

    private static final int TRANSACTIONS = 40;
    private static final String PLAN = """
            {"code": "CODE", "name": "Get help", "stages": [{"name": "All", "steps": [
              {"code": "asked", "name": "Asked", "standard": {"DONE": true}},
              {"code": "answered", "name": "Answered", "standard": {"DONE": true}}]}], "ends": "answered"}""";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JourneyService journeys;

    @Autowired
    private FactRecorder recorder;

    private String journey = "";

    @BeforeEach
    void store() {
        journey = "help-" + UUID.randomUUID();
        journeys.publish(journey, plan(), "test");
        List<FactRow> rows = new ArrayList<>();
        for (int i = 0; i < TRANSACTIONS; i++) {
            rows.add(row("t" + i, "asked", "2026-01-05T09:00:00Z", true));
            rows.add(row("t" + i, "answered", "2026-01-05T10:00:00Z", i % 4 == 0));
        }
        recorder.record(rows);
    }

    @Test
    void countsAStepThatIsAlwaysWell() {
        assertThat(get("/journeys/" + journey))
                .hasStatusOk()
                .bodyText()
                .contains("25\u202f%", ">Answered<", " is the weakest link");
        assertThat(get("/")).hasStatusOk();
        assertThat(get("/api/v1/reports/steps.csv?journey=" + journey))
                .bodyText()
                .contains(journey + ",1,asked,40,40,0,0,1,", journey + ",1,answered,40,10,30,0,0.25,");
    }

    @Test
    void addsUpTheVersionsOfAPlan() {
        journeys.publish(journey, plan().replace("\"Answered\"", "\"Replied\""), "test");
        assertThat(get("/journeys/" + journey)).bodyText().contains("No transaction is recorded yet in this period");
        assertThat(get("/journeys/" + journey + "?version=all"))
                .bodyText()
                .contains("25\u202f%", ">Replied<", " is the weakest link");
    }

    @Test
    void endsItsPeriodsWithTheNewestRecordThatCanBe() {
        recorder.record(List.of(row("t-later", "asked", "2190-01-01T00:00:00Z", true)));
        assertThat(get("/journeys/" + journey + "?period=4w"))
                .bodyText()
                .contains("2026-W02", "25\u202f%")
                .doesNotContain("2190");
        assertThat(get("/journeys/" + journey + "?period=4w")).bodyText().contains("period=4w");
    }

    @Test
    void namesAStepThatNobodyKnows() {
        assertThat(get("/journeys/" + journey + "/transactions?step=nope"))
                .bodyText()
                .contains("40</b> transactions", "“nope” is not understood as step");
    }

    @Test
    void leavesOutAPeriodThatEndsBeforeItBegins() {
        assertThat(get("/journeys/" + journey + "?from=2026-06-01&to=2026-01-06"))
                .bodyText()
                .contains("“2026-06-01” is not understood as from", "25\u202f%");
    }

    @Test
    void callsATransactionPartialWhoseStepsAreMostlyUnmeasured() {
        recorder.record(List.of(row("t-open", "asked", "2026-01-06T09:00:00Z", true)));
        assertThat(get("/journeys/" + journey + "/transactions?sort=best&q=" + journey + "t-open"))
                .bodyText()
                .contains("<td>partial</td>");
        String best = body("/journeys/" + journey + "/transactions?sort=best");
        assertThat(best.indexOf(journey + "t-open")).isGreaterThan(best.indexOf(">" + journey + "t0<"));
    }

    @Test
    void showsTheLanesThatAreAskedForAndKeepsThemUnderOtherFilters() {
        assertThat(get("/journeys/" + journey)).bodyText().contains("lane-yield", "lane-volume");
        String address = "/journeys/" + journey + "?lane=yield";
        assertThat(get(address + "&period=4w"))
                .bodyText()
                .contains(
                        "lane-yield",
                        "<input type=\"hidden\" name=\"lane\" value=\"yield\">",
                        "?lane=yield&amp;period=12w")
                .doesNotContain("lane-volume");
        // one that there is nothing for hides nothing
        assertThat(get("/journeys/" + journey + "?lane=nope")).bodyText().contains("lane-yield", "lane-volume");
        assertThat(get("/journeys/" + journey + "?lane=none")).bodyText().doesNotContain("lane-yield", "lane-volume");
    }

    @Test
    void knowsNoTransactionWithoutAReference() {
        assertThat(get("/transactions?reference=")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/transactions")).hasRedirectedUrl("/today/transactions");
        assertThat(get("/api/v1/transactions")).hasStatus4xxClientError();
    }

    private String plan() {
        return PLAN.replace("CODE", journey);
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(java.net.URI.create(address)).exchange();
    }

    private String body(String address) {
        return new String(get(address).getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private TouchpointRow row(String transaction, String step, String at, boolean done) {
        Measures measures = new Measures(done, null, null, null, null, null, null, null);
        return new TouchpointRow(
                journey + transaction,
                null,
                step,
                null,
                journey,
                null,
                Instant.parse(at),
                null,
                null,
                null,
                null,
                null,
                measures,
                null,
                null,
                null,
                null);
    }
}
