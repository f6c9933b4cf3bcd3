package journey.web.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import journey.domain.imports.FactRow;
import journey.domain.imports.FactRow.TouchpointRow;
import journey.domain.touchpoint.Measures;
import journey.service.database.DatabaseTest;
import journey.service.journey.JourneyService;
import journey.service.recording.FactRecorder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the pages say of orders that differ from the plan, of hand-overs, and of the departments that own them. */
@SpringBootTest(properties = "journey.zone=UTC")
@AutoConfigureMockMvc
@DatabaseTest
@WithMockUser(roles = "MANAGER")
class FlowPagesIntegrationTests {

    private static final Instant MONDAY = Instant.parse("2026-01-05T09:00:00Z");
    private static final String SPACE = "\u202f";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JourneyService journeys;

    @Autowired
    private FactRecorder recorder;

    private String journey = "";
    private String stores = "";
    private String carrier = "";
    private final List<FactRow> rows = new ArrayList<>();
    private int transactions;

    @BeforeEach
    void define() {
        String unique = UUID.randomUUID().toString();
        journey = "parcel-" + unique;
        stores = "stores-" + unique;
        carrier = "carrier-" + unique;
        journeys.publish(journey, """
                {"code": "%s", "name": "Parcel", "stages": [{"name": "All", "steps": [
                  {"code": "asked", "name": "Asked", "department": "%s"},
                  {"code": "packed", "name": "Packed", "department": "%s",
                   "standard": {"ON_TIME": true}, "promise": {"after": "asked", "within": "PT24H"}},
                  {"code": "brought", "name": "Brought", "department": "%s",
                   "standard": {"ON_TIME": true}, "promise": {"after": "asked", "within": "PT48H"},
                   "causedBy": "packed"}]}]}""".formatted(journey, stores, stores, carrier), "test");
    }

    /** 20 go by the plan; in 5 the parcel is there before it is packed; in 4, late at both steps, the customer calls. */
    private void recordMany() {
        for (int i = 0; i < 20; i++) {
            parcel("asked 0", "packed 10", "brought 30");
        }
        for (int i = 0; i < 5; i++) {
            parcel("asked 0", "brought 12", "packed 14");
        }
        for (int i = 0; i < 4; i++) {
            parcel("asked 0", "packed 30", "called 50 packed", "brought 60");
        }
        recorder.record(rows);
    }

    @Test
    void theFlowTellsWhatReallyHappens() {
        recordMany();
        assertThat(page("/journeys/" + journey + "/flow"))
                .contains(
                        "69" + SPACE + "%</b> of 29 transactions went",
                        "Brought</b> out of sequence, <a ",
                        ">5 times</a>")
                .contains("Packed", "Brought", "called", "<svg", "median wait")
                .contains("unplanned contact", "69" + SPACE + "%", "100" + SPACE + "%");
        String pairs = page("/api/v1/reports/flow.csv?journey=" + journey);
        assertThat(pairs)
                .contains(journey + ",asked,packed,24,3", journey + ",asked,brought,5,4")
                .contains(journey + ",packed,called,4,7");
    }

    @Test
    void oneOrderIsSeenByItself() {
        recordMany();
        String all = page("/journeys/" + journey + "/flow");
        List<String> keys = Pattern.compile("/flow[?]variant=([0-9a-f]{12})\"")
                .matcher(all)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(keys).hasSize(3);
        assertThat(page("/journeys/" + journey + "/flow?variant=" + keys.get(1)))
                .contains(
                        "the order ranked 2 alone: transactions 5, 17.2" + SPACE + "% of all",
                        "in 100" + SPACE + "% of them")
                // every pair of it occurs once in each of its transactions
                .contains("href=\"/journeys/" + journey + "/transactions?variant=" + keys.get(1) + "\">5</a>")
                .doesNotContain("follows=");
        assertThat(page("/journeys/" + journey + "/flow?variant=" + keys.get(2)))
                .contains(
                        "the order ranked 3 alone: transactions 4, 13.8" + SPACE + "% of all",
                        "in 0" + SPACE + "% of them");
        for (String wrong : List.of("99", "0", "-1", "second")) {
            assertThat(page("/journeys/" + journey + "/flow?variant=" + wrong))
                    .contains("There is no order “" + wrong + "”: all are shown.");
        }
    }

    @Test
    void aVersionThatDoesNotExistIsSaidAndTheLatestShown() {
        recordMany();
        String mistake = "“99” is not understood as version: the number of a version";
        assertThat(page("/journeys/" + journey + "/flow?version=99")).contains(mistake, "of 29 transactions went");
        assertThat(page("/journeys/" + journey + "/wall?state=all&version=99"))
                .contains(mistake, ">29 transactions</a>");
        assertThat(page("/journeys/" + journey + "/compare?version=99")).contains(mistake, "no two channels");
    }

    @Test
    void aDepartmentSeesItsStepsAndWhatItCausesElsewhere() {
        recordMany();
        assertThat(page("/departments/" + stores))
                .contains("owns 2 steps; ", "1</b> of them is a weak link, with evidence", ">Packed<", "Hand-overs")
                .contains("rate rises by 0.0 points, with what follows from it by +13.8.")
                .contains("Packed causes Brought", "Unplanned contacts that Packed caused: 4 of called");
        assertThat(page("/departments/" + carrier))
                .contains(
                        "owns one step, ",
                        "a weak link</b> with evidence. Transactions that failed there alone: 0.",
                        ">Brought<",
                        "Nothing that was recorded");
        assertThat(mvc.get().uri(URI.create("/departments/nobody-" + stores)).exchange())
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    /** A department may be called what no server takes as a part of an address. */
    @Test
    void everyDepartmentHasItsPage() {
        List<String> names = List.of("a/b", "x;y=z", "a.csv", "..", "50%", "~ab", "é ü?&#");
        for (String name : names) {
            journeys.publish(journey, """
                    {"code": "%s", "name": "Parcel", "stages": [{"name": "All", "steps": [
                      {"code": "asked", "name": "Asked", "department": "%s"}]}]}""".formatted(journey, name), "test");
            String list = page("/weak-links");
            int row = list.indexOf("/weak-links/" + journey + "/asked");
            int link = list.indexOf("/departments/", row);
            String address = list.substring(link, list.indexOf('"', link)).replace("&amp;", "&");
            assertThat(page(address)).as(name).contains("owns 1 step, none", "/weak-links/" + journey + "/asked");
        }
        assertThat(mvc.get().uri(URI.create("/departments/~!!")).exchange()).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void withoutTimesItDoesNotSayThatNothingHappened() {
        for (int i = 0; i < 3; i++) {
            transactions++;
            rows.add(notDone("asked"));
        }
        recorder.record(rows);
        assertThat(page("/journeys/" + journey + "/flow"))
                .contains(
                        "in what order they came is not known",
                        "The commonest deviation: <b class=\"strong\">Asked</b>")
                .doesNotContain("Nothing has happened");
    }

    @Test
    void whereNothingHappenedItSaysSo() {
        assertThat(page("/journeys/" + journey + "/flow")).contains("Nothing has happened yet in this period");
        assertThat(page("/departments/" + stores)).contains("owns 2 steps, none a weak link");
        assertThat(mvc.get()
                        .uri(URI.create("/journeys/none-" + journey + "/flow"))
                        .exchange())
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void theTablesAreReports() {
        assertThat(mvc.get()
                        .uri(URI.create("/journeys/" + journey + "/flow.csv?from=2026-01-01"))
                        .exchange())
                .hasRedirectedUrl("/api/v1/reports/flow.csv?journey=" + journey + "&from=2026-01-01");
        assertThat(mvc.get().uri(URI.create("/departments/" + stores + ".csv")).exchange())
                .hasRedirectedUrl("/api/v1/reports/steps.csv?department=" + stores);
    }

    /** Each as its step, the hours after the beginning, and the step that caused it if any did. */
    private void parcel(String... touchpoints) {
        transactions++;
        Instant begin = MONDAY.plusSeconds(transactions);
        for (String touchpoint : touchpoints) {
            String[] parts = touchpoint.split(" ", -1);
            Instant at = begin.plus(Duration.ofHours(Long.parseLong(parts[1])));
            rows.add(touchpoint(parts[0], at, parts.length > 2 ? parts[2] : null));
        }
    }

    private TouchpointRow touchpoint(String step, @Nullable Instant at, @Nullable String cause) {
        return new TouchpointRow(
                journey + transactions,
                null,
                step,
                null,
                journey,
                null,
                at,
                null,
                null,
                null,
                null,
                null,
                Measures.NONE,
                null,
                null,
                cause,
                null);
    }

    /** A touchpoint without a time that was not done. */
    private TouchpointRow notDone(String step) {
        TouchpointRow row = touchpoint(step, null, null);
        Measures measures = new Measures(false, null, null, null, null, null, null, null);
        return new TouchpointRow(
                row.transaction(),
                null,
                step,
                null,
                journey,
                null,
                null,
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

    private String page(String address) {
        var answer = mvc.get().uri(URI.create(address)).exchange();
        assertThat(answer).hasStatusOk();
        String text = new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(text).doesNotContain("NaN", "Infinity", "??");
        return text;
    }
}
