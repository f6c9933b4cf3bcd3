package journey.web.weaklink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.util.List;
import journey.service.database.DatabaseTest;
import journey.service.journey.JourneyService;
import journey.service.recording.FactRecorder;
import journey.service.rollup.FoldWorker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the pages say of weak links, where enough is known. */
@SpringBootTest(properties = "journey.zone=UTC")
@AutoConfigureMockMvc
@DatabaseTest
@WithMockUser(roles = "MANAGER")
class WeakLinksIntegrationTests {

    private static final String SPACE = "\u202f";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JourneyService journeys;

    @Autowired
    private FactRecorder recorder;

    @Autowired
    private FoldWorker folds;

    private Visits visits;

    @BeforeEach
    void define() {
        visits = new Visits(journeys, recorder, mvc);
    }

    @Test
    void theEvidenceOfAWeakLinkIsShown() {
        visits.recordMany();
        assertThat(visits.page("/weak-links/" + visits.journey() + "/served"))
                .contains("Served</b> was done well in", "70" + SPACE + "%", "a weak link, with evidence")
                .contains("65" + SPACE + "% → 85" + SPACE + "%", "of what explains customers’ overall answer")
                .contains("With what it causes</dt>", "95" + SPACE + "%</dd>")
                .contains("By channel", ">shop</a>", ">web</a>", "Yield of Served by week", "Directly after");
        assertThat(visits.page("/weak-links/" + visits.journey() + "/asked"))
                .contains("Nothing shows that it misses its target of 95" + SPACE + "%");
        assertThat(visits.page("/journeys/" + visits.journey())).contains("is the weakest link", ">Served<");
        assertThat(visits.page("/")).contains("The one improvement");
    }

    /** What answers tell is remembered, and never a moment longer than it holds: before they are folded in and after. */
    @Test
    void everyAnswerCountsAtOnce() {
        visits.recordMany();
        String evidence = "/weak-links/" + visits.journey() + "/served";
        for (int answers = 200; answers <= 202; answers++) {
            assertThat(visits.page(evidence)).contains(", " + answers + " transactions; all steps together");
            folds.fold();
            assertThat(visits.page(evidence)).contains(", " + answers + " transactions; all steps together");
            assertThat(visits.page(evidence)).contains(", " + answers + " transactions; all steps together");
            visits.visit(3, "web", 5, 5, 5, 5);
            visits.store();
        }
    }

    @Test
    void whatRepairsWouldBringIsCountedAgain() {
        visits.recordMany();
        String ticked =
                visits.section(visits.page("/weak-links?plan=" + visits.journey() + "&repair=billed&target=70"));
        assertThat(ticked)
                .contains("If <b class=\"strong\">Billed</b> were right: 65" + SPACE + "% → ")
                .contains("70" + SPACE + "%</b>. 10 more of 200 transactions")
                .contains("value=\"billed\" checked=\"checked\"", "value=\"70\"")
                .contains("One step is enough to reach 70" + SPACE + "%: Served. It would bring the rate to 95");
        assertThat(visits.section(
                        visits.page("/weak-links?plan=" + visits.journey() + "&repair=nonsense&target=never")))
                .contains("One step is enough to reach 90" + SPACE + "%: Served")
                .doesNotContain("were right: ");
    }

    @Test
    void theTransactionsThatFailedOnlyHereAreThoseThatWereCounted() {
        visits.recordMany();
        assertThat(visits.page("/journeys/" + visits.journey() + "/transactions?only=served"))
                .contains("40</b> transactions of “Visit” failed at <b class=\"strong\">Served</b> alone");
        String report = visits.page("/api/v1/reports/steps.csv?journey=" + visits.journey());
        assertThat(report).contains(visits.journey() + ",1,served,200,140,60,0,0.7,", ",confirmed,", ",0.2,0.3,40,");
    }

    @Test
    void whatCustomersSaidOfAStepIsQuotedThere() {
        visits.recordMany();
        String said = "Waited an hour " + visits.journey();
        visits.add(visits.comment("t5", 2, said));
        visits.add(visits.comment("t6", 5, "Happy all the same " + visits.journey()));
        visits.store();
        assertThat(visits.page("/weak-links/" + visits.journey() + "/served"))
                .contains(said)
                .doesNotContain("Happy all the same");
        assertThat(visits.page("/weak-links/" + visits.journey() + "/billed")).doesNotContain(said);
        assertThat(visits.page("/journeys/" + visits.journey())).contains(said);
        visits.add(visits.comment("t5", 5, said));
        visits.store();
        assertThat(visits.page("/weak-links/" + visits.journey() + "/served")).doesNotContain(said);
    }

    @Test
    void twoVersionsAreNotMixed() {
        visits.recordMany();
        journeys.publish(visits.journey(), """
                {"code": "%s", "name": "Visit", "stages": [{"name": "All", "steps": [
                  {"code": "served", "name": "Served"}, {"code": "new", "name": "New"}]}]}""".formatted(visits.journey()), "test");
        String page = visits.page("/weak-links?version=all");
        assertThat(page).contains("this page goes by one, latest or a number");
        assertThat(page.indexOf("/weak-links/" + visits.journey() + "/served"))
                .isPositive()
                .isEqualTo(page.lastIndexOf("/weak-links/" + visits.journey() + "/served"));
        assertThat(visits.page("/weak-links/" + visits.journey() + "/asked?version=1"))
                .contains("Asked</b> was done well in");
        assertThat(visits.page("/weak-links?version=999")).contains("or none has this version");
    }

    @Test
    void aTargetThatIsNoneIsTold() {
        visits.recordMany();
        String address = "/weak-links?plan=" + visits.journey() + "&target=";
        for (String wrong : List.of("-5", "101", "0", "1e9", "much")) {
            assertThat(visits.section(visits.page(address + wrong)))
                    .contains("“" + wrong + "” is no target", "value=\"" + wrong + "\"", "to reach 90");
        }
        assertThat(visits.section(visits.page(address + "99.75")))
                .contains("value=\"99.75\"")
                .doesNotContain("is no target");
        assertThat(visits.section(visits.page("/weak-links?department=desk&plan=" + visits.journey() + "&target=95")))
                .as("all steps count, whosever they are")
                .contains("value=\"served\"", "One step is enough to reach 95" + SPACE + "%: Served");
    }

    @Test
    void theEvidenceOfAStepIsThereUnderTheFilterOfAnotherDepartment() {
        visits.recordMany();
        assertThat(visits.page("/weak-links?department=desk")).doesNotContain("/served?");
        assertThat(visits.page("/weak-links/" + visits.journey() + "/served?department=desk"))
                .contains("Served</b> was done well in");
    }

    @Test
    void aStepNobodyPlansIsNotThere() {
        assertThat(mvc.get()
                        .uri(URI.create("/weak-links/" + visits.journey() + "/nope"))
                        .exchange())
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri(URI.create("/weak-links/nope/served")).exchange())
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(visits.page("/weak-links/" + visits.journey() + "/served?segment=nope&employees=nobody"))
                .contains("“nope” is not understood as segment", "“nobody” is not understood as employees");
    }

    @Test
    void scoresOfThePastChangeOnlyForThoseWhoKnowIt() {
        String address = "/journeys/" + visits.journey() + "/weights";
        assertThat(visits.page(address)).contains("All steps weigh alike", "33.3" + SPACE + "%");
        assertThat(told(address, ""))
                .isEqualTo("Nothing was changed: say first that you know that scores will change.");
        assertThat(told(address, "true"))
                .isEqualTo("Nothing was changed: customers’ answers do not tell yet what the steps are worth.");
        visits.recordMany();
        assertThat(told(address, "true")).startsWith("The weights are made.");
        assertThat(visits.page(address))
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
}
