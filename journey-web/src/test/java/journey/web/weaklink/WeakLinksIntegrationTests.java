package journey.web.weaklink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import journey.domain.imports.FactRow;
import journey.domain.imports.FactRow.AnswerRow;
import journey.domain.imports.FactRow.TouchpointRow;
import journey.domain.imports.FactRow.TransactionRow;
import journey.domain.touchpoint.Measures;
import journey.domain.transaction.Status;
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

/** What the pages say of weak links, where much is known and where nothing is. */
@SpringBootTest(properties = "journey.zone=UTC")
@AutoConfigureMockMvc
@DatabaseTest
@WithMockUser(roles = "MANAGER")
class WeakLinksIntegrationTests {

    private static final Instant MONDAY = Instant.parse("2026-01-05T09:00:00Z");
    private static final String SPACE = "\u202f";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JourneyService journeys;

    @Autowired
    private FactRecorder recorder;

    private String journey = "";
    private final List<FactRow> rows = new ArrayList<>();
    private int transactions;

    @BeforeEach
    void define() {
        journey = "visit-" + UUID.randomUUID();
        journeys.publish(journey, """
                {"code": "%s", "name": "Visit", "target": 0.9, "stages": [{"name": "All", "steps": [
                  {"code": "asked", "name": "Asked", "department": "desk", "standard": {"SATISFACTION": 4}},
                  {"code": "served", "name": "Served", "standard": {"SATISFACTION": 4}},
                  {"code": "billed", "name": "Billed", "standard": {"SATISFACTION": 4}, "causedBy": "served"}]}]}""".formatted(journey), "test");
    }

    /** Of 200: 40 fail at the second step alone, 20 at the second and the third, 10 at the third alone. */
    private void recordMany() {
        Random random = new Random(4);
        for (int i = 0; i < 200; i++) {
            int served = i < 60 ? 1 + random.nextInt(3) : 4 + random.nextInt(2);
            int billed = i >= 40 && i < 70 ? 1 + random.nextInt(3) : 4 + random.nextInt(2);
            int overall = i % 10 == 0 ? 1 + random.nextInt(5) : served >= 4 ? 5 : 2;
            visit(i / 20, i % 2 == 0 ? "web" : "shop", overall, 4 + random.nextInt(2), served, billed);
        }
        store();
    }

    @Test
    void theEvidenceOfAWeakLinkIsShown() {
        recordMany();
        assertThat(page("/weak-links/" + journey + "/served"))
                .contains("Served</b> was done well in", "70" + SPACE + "%", "a weak link, with evidence")
                .contains("65" + SPACE + "% → 85" + SPACE + "%", "of what explains customers’ overall answer")
                .contains("With what it causes</dt>", "95" + SPACE + "%</dd>")
                .contains("By channel", ">shop</a>", ">web</a>", "Yield of Served by week", "Directly after");
        assertThat(page("/weak-links/" + journey + "/asked"))
                .contains("Nothing shows that it misses its target of 95" + SPACE + "%");
        assertThat(page("/journeys/" + journey)).contains("is the weakest link", ">Served<");
        assertThat(page("/")).contains("The one improvement");
    }

    @Test
    void whatRepairsWouldBringIsCountedAgain() {
        recordMany();
        String ticked = section(page("/weak-links?plan=" + journey + "&repair=billed&target=70"));
        assertThat(ticked)
                .contains("If <b class=\"strong\">Billed</b> were right: 65" + SPACE + "% → ")
                .contains("70" + SPACE + "%</b>. 10 more of 200 transactions")
                .contains("value=\"billed\" checked=\"checked\"", "value=\"70\"")
                .contains("One step is enough to reach 70" + SPACE + "%: Served. It would bring the rate to 95");
        assertThat(section(page("/weak-links?plan=" + journey + "&repair=nonsense&target=never")))
                .contains("One step is enough to reach 90" + SPACE + "%: Served")
                .doesNotContain("were right: ");
    }

    @Test
    void theTransactionsThatFailedOnlyHereAreThoseThatWereCounted() {
        recordMany();
        assertThat(page("/journeys/" + journey + "/transactions?only=served"))
                .contains("40</b> transactions of “Visit” failed at <b class=\"strong\">Served</b> alone");
        String report = page("/api/v1/reports/steps.csv?journey=" + journey);
        assertThat(report).contains(journey + ",1,served,200,140,60,0,0.7,", ",confirmed,", ",0.2,0.3,40,");
    }

    @Test
    void withoutAnswersItSaysSo() {
        for (int i = 0; i < 60; i++) {
            visit(0, "web", null, 5, i % 3 == 0 ? 2 : 5, 5);
        }
        store();
        assertThat(page("/weak-links/" + journey + "/served"))
                .contains("a weak link, with evidence", "No customer gave an overall answer")
                .doesNotContain("of what explains customers");
        assertThat(section(page("/weak-links"))).contains("No customer gave an overall answer");
    }

    @Test
    void allPerfectAndAllAlike() {
        for (int i = 0; i < 60; i++) {
            visit(i / 10, "web", 5, 5, 5, 5);
        }
        store();
        assertThat(page("/weak-links/" + journey + "/served"))
                .contains("100" + SPACE + "%", "Nothing shows that it misses its target")
                .contains("answers are nearly all alike");
        assertThat(section(page("/weak-links")))
                .contains("The target of 90" + SPACE + "% is reached: 100" + SPACE + "%");
    }

    @Test
    void allFailing() {
        for (int i = 0; i < 60; i++) {
            visit(i / 10, "web", 1, 1, 1, 1);
        }
        store();
        assertThat(page("/weak-links/" + journey + "/served"))
                .contains("0" + SPACE + "%", "a weak link, with evidence");
        assertThat(section(page("/weak-links"))).contains("The smallest set that is enough to reach 90" + SPACE + "%");
        assertThat(page("/api/v1/reports/steps.csv?journey=" + journey)).doesNotContain("NaN", "Infinity");
    }

    @Test
    void oneTransactionAndAStepThatWasNeverMeasured() {
        visit(0, "web", 4, 5, 2, null);
        store();
        assertThat(page("/weak-links/" + journey + "/served"))
                .contains("Served</b>: 1 measured, too few to say how it stands", "too few, together with scores")
                .contains("fewer than five weeks", "Never measured: Billed.");
        assertThat(page("/weak-links/" + journey + "/billed")).contains("Billed</b>: 0 measured, too few");
    }

    /** The third step is scored exactly as the second, always. */
    @Test
    void stepsThatAlwaysGoTogetherAreNotToldApart() {
        Random random = new Random(9);
        for (int i = 0; i < 120; i++) {
            int both = 1 + random.nextInt(5);
            visit(i / 20, "web", Math.min(5, both + random.nextInt(2)), 1 + random.nextInt(5), both, both);
        }
        store();
        assertThat(page("/weak-links/" + journey + "/served"))
                .contains("Some steps always go up and down together", "of what explains customers’ overall answer");
    }

    @Test
    void aSegmentOfThreeSaysThatItIsTooFew() {
        recordMany();
        for (int i = 0; i < 3; i++) {
            visit(1, "web", 2, 5, 1, 5);
            rows.add(transaction("t" + transactions, "tiny"));
        }
        store();
        assertThat(page("/weak-links/" + journey + "/served?segment=tiny"))
                .contains("Served</b>: 3 measured, too few to say how it stands");
    }

    @Test
    void whatCustomersSaidOfAStepIsQuotedThere() {
        recordMany();
        String said = "Waited an hour " + journey;
        rows.add(comment("t5", 2, said));
        rows.add(comment("t6", 5, "Happy all the same " + journey));
        store();
        assertThat(page("/weak-links/" + journey + "/served")).contains(said).doesNotContain("Happy all the same");
        assertThat(page("/weak-links/" + journey + "/billed")).doesNotContain(said);
        assertThat(page("/journeys/" + journey)).contains(said);
        rows.add(comment("t5", 5, said));
        store();
        assertThat(page("/weak-links/" + journey + "/served")).doesNotContain(said);
    }

    private AnswerRow comment(String reference, int overall, String text) {
        return new AnswerRow(journey + reference, null, MONDAY, null, null, null, overall, null, text);
    }

    @Test
    void aStepNobodyPlansIsNotThere() {
        assertThat(mvc.get().uri(URI.create("/weak-links/" + journey + "/nope")).exchange())
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri(URI.create("/weak-links/nope/served")).exchange())
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(page("/weak-links/" + journey + "/served?segment=nope&employees=nobody"))
                .contains("“nope” is not understood as segment", "“nobody” is not understood as employees");
    }

    @Test
    void scoresOfThePastChangeOnlyForThoseWhoKnowIt() {
        String address = "/journeys/" + journey + "/weights";
        assertThat(page(address)).contains("All steps weigh alike", "33.3" + SPACE + "%");
        assertThat(told(address, ""))
                .isEqualTo("Nothing was changed: say first that you know that scores will change.");
        assertThat(told(address, "true"))
                .isEqualTo("Nothing was changed: too few customers have answered to draw weights from.");
        recordMany();
        assertThat(told(address, "true")).startsWith("The weights are made.");
        assertThat(page(address))
                .contains("from January 2026", "200 answers, user")
                .doesNotContain("33.3" + SPACE);
    }

    private String told(String address, String known) {
        var flash = mvc.post()
                .uri(address)
                .param("known", known)
                .with(csrf())
                .exchange()
                .getMvcResult()
                .getFlashMap();
        return String.valueOf(flash.getOrDefault("refused", flash.get("done")));
    }

    private void visit(int week, String channel, @Nullable Integer overall, @Nullable Integer... ratings) {
        String reference = "t" + ++transactions;
        Instant begin = MONDAY.plus(7L * week, ChronoUnit.DAYS).plus(transactions, ChronoUnit.SECONDS);
        rows.add(new TransactionRow(
                journey + reference, journey, null, null, begin, null, Status.OPEN, channel, null, null, null));
        String[] steps = {"asked", "served", "billed"};
        for (int i = 0; i < ratings.length; i++) {
            if (ratings[i] != null) {
                rows.add(touchpoint(reference, steps[i], begin.plus(i, ChronoUnit.HOURS), ratings[i]));
            }
        }
        if (overall != null) {
            rows.add(new AnswerRow(journey + reference, null, begin, null, null, null, overall, null, null));
        }
    }

    private TransactionRow transaction(String reference, String segment) {
        return new TransactionRow(journey + reference, null, null, null, null, null, null, null, segment, null, null);
    }

    private TouchpointRow touchpoint(String reference, String step, Instant at, int satisfaction) {
        Measures measures = new Measures(null, null, null, satisfaction, null, null, null, null);
        return new TouchpointRow(
                journey + reference,
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
                measures,
                null,
                null,
                null,
                null);
    }

    private void store() {
        recorder.record(rows);
        rows.clear();
    }

    private String page(String address) {
        var answer = mvc.get().uri(URI.create(address)).exchange();
        assertThat(answer).hasStatusOk();
        String text = new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(text).doesNotContain("NaN", "Infinity", "??");
        return text;
    }

    /** The part of the page of weak links that is about this test's journey. */
    private String section(String page) {
        int begin = page.indexOf("id=\"" + journey + "\"");
        assertThat(begin).isPositive();
        return page.substring(begin, page.indexOf("</section>", begin));
    }
}
