package journey.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
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
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A plan that asks only whether its two steps happened. */
@SpringBootTest(properties = "journey.zone=UTC")
@AutoConfigureMockMvc
@DatabaseTest("only-done")
@WithMockUser(roles = "MANAGER")
class OnlyDoneIntegrationTests {

    private static final String PLAN = """
            {"code": "CODE", "name": "Get help", "stages": [{"name": "All", "steps": [
              {"code": "a", "name": "Asked"}, {"code": "b", "name": "Answered"}]}], "ends": "b"}""";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JourneyService journeys;

    @Autowired
    private FactRecorder recorder;

    private String journey = "";

    @BeforeEach
    void publish() {
        journey = "done-" + UUID.randomUUID();
        journeys.publish(journey, PLAN.replace("CODE", journey), "test");
    }

    private void record(int transactions, int failed) {
        List<FactRow> rows = new ArrayList<>();
        for (int i = 0; i < transactions; i++) {
            rows.add(row(i, "a", "2026-01-05T09:00:00Z", null));
            rows.add(row(i, "b", "2026-01-06T10:30:00Z", i < failed ? (Boolean) false : null));
        }
        recorder.record(rows);
    }

    @Test
    void itIsNotSaidThatAllWasDoneWell() {
        record(60, 0);
        String page = body("/journeys/" + journey);
        assertThat(page)
                .contains(
                        "how well is not judged yet",
                        "Promise <b",
                        "nine of ten came by then",
                        "how satisfied customers")
                .doesNotContain("had everything done well", "whose verdict is known", "Everything well: 100");
        assertThat(body("/journeys")).contains(journey).doesNotContain("94.0–100.0", "Everything well: 100");
        assertThat(body("/?journey=" + journey))
                .contains("how well is not judged yet")
                .doesNotContain("had everything done well");
    }

    @Test
    void proposalsLeadIntoTheEditorWhereTheyStandReady() {
        record(60, 0);
        List<String> addresses = new ArrayList<>();
        Matcher address =
                Pattern.compile("href=\"(/journeys/[^\"]*propose=[^\"]*)\"").matcher(body("/journeys/" + journey));
        while (address.find()) {
            addresses.add(address.group(1).replace("&amp;", "&"));
        }
        assertThat(addresses)
                .containsExactly(
                        "/journeys/" + journey + "/edit?propose=b&after=a&within=PT26H",
                        "/journeys/" + journey + "/edit?propose=a&measure=EFFORT",
                        "/journeys/" + journey + "/edit?propose=b&measure=SATISFACTION");
    }

    /** One of 200 failed, and 199 of 200. */
    @Test
    void aFailureThatIsKnownIsAFigure() {
        record(200, 1);
        assertThat(body("/journeys/" + journey)).contains("99.5\u202f%", "had everything done well");
        publish();
        record(200, 199);
        assertThat(body("/journeys/" + journey)).contains("class=\"bad\">0.5\u202f%</a> of ");
    }

    private String body(String address) {
        return new String(
                mvc.get().uri(URI.create(address)).exchange().getResponse().getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }

    private TouchpointRow row(int number, String step, String at, @Nullable Boolean done) {
        return new TouchpointRow(
                journey + "-" + number,
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
                new Measures(done, null, null, null, null, null, null, null),
                null,
                null,
                null,
                null);
    }
}
