package journey.web.weaklink;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Random;
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

/** What the pages say where little is known, or nothing: never a confident number. */
@SpringBootTest(properties = "journey.zone=UTC")
@AutoConfigureMockMvc
@DatabaseTest
@WithMockUser(roles = "MANAGER")
class LittleKnownIntegrationTests {

    private static final String SPACE = "\u202f";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JourneyService journeys;

    @Autowired
    private FactRecorder recorder;

    private Visits visits;

    @BeforeEach
    void define() {
        visits = new Visits(journeys, recorder, mvc);
    }

    @Test
    void withoutAnswersItSaysSo() {
        for (int i = 0; i < 60; i++) {
            visits.visit(0, "web", null, 5, i % 3 == 0 ? 2 : 5, 5);
        }
        visits.store();
        assertThat(visits.page("/weak-links/" + visits.journey() + "/served"))
                .contains("a weak link, with evidence", "No customer gave an overall answer")
                .doesNotContain("of what explains customers");
        assertThat(visits.section(visits.page("/weak-links"))).contains("No customer gave an overall answer");
    }

    @Test
    void allPerfectAndAllAlike() {
        for (int i = 0; i < 60; i++) {
            visits.visit(i / 10, "web", 5, 5, 5, 5);
        }
        visits.store();
        assertThat(visits.page("/weak-links/" + visits.journey() + "/served"))
                .contains("100" + SPACE + "%", "Nothing shows that it misses its target")
                .contains("answers are nearly all alike");
        assertThat(visits.section(visits.page("/weak-links")))
                .contains("The target of 90" + SPACE + "% is reached: 100" + SPACE + "%");
    }

    @Test
    void allFailing() {
        for (int i = 0; i < 60; i++) {
            visits.visit(i / 10, "web", 1, 1, 1, 1);
        }
        visits.store();
        assertThat(visits.page("/weak-links/" + visits.journey() + "/served"))
                .contains("0" + SPACE + "%", "a weak link, with evidence");
        assertThat(visits.section(visits.page("/weak-links")))
                .contains("The smallest set that is enough to reach 90" + SPACE + "%");
        assertThat(visits.page("/api/v1/reports/steps.csv?journey=" + visits.journey()))
                .doesNotContain("NaN", "Infinity");
    }

    @Test
    void oneTransactionAndAStepThatWasNeverMeasured() {
        visits.visit(0, "web", 4, 5, 2, null);
        visits.store();
        assertThat(visits.page("/weak-links/" + visits.journey() + "/served"))
                .contains("Served</b>: 1 measured, too few to say how it stands", "too few, together with scores")
                .contains("fewer than five weeks", "Never measured: Billed.");
        assertThat(visits.page("/weak-links/" + visits.journey() + "/billed"))
                .contains("Billed</b>: 0 measured, too few");
    }

    /** The third step is scored exactly as the second, always. */
    @Test
    void stepsThatAlwaysGoTogetherAreNotToldApart() {
        Random random = new Random(9);
        for (int i = 0; i < 120; i++) {
            int both = 1 + random.nextInt(5);
            visits.visit(i / 20, "web", Math.min(5, both + random.nextInt(2)), 1 + random.nextInt(5), both, both);
        }
        visits.store();
        assertThat(visits.page("/weak-links/" + visits.journey() + "/served"))
                .contains("Some steps always go up and down together", "of what explains customers’ overall answer");
    }

    @Test
    void aSegmentOfThreeSaysThatItIsTooFew() {
        visits.recordMany();
        for (int i = 0; i < 3; i++) {
            visits.visit(1, "web", 2, 5, 1, 5);
            visits.add(visits.transaction("t" + visits.count(), "tiny"));
        }
        visits.store();
        assertThat(visits.page("/weak-links/" + visits.journey() + "/served?segment=tiny"))
                .contains("Served</b>: 3 measured, too few to say how it stands");
    }

    /** Sixty answers that have nothing to do with how the steps were done. */
    @Test
    void answersThatFollowNoStepTellNothing() {
        for (int i = 0; i < 64; i++) {
            visits.visit(i / 20, "web", i % 2 == 0 ? 5 : 1, i % 4 < 2 ? 5 : 1, i % 8 < 4 ? 5 : 1, 4 + i / 32);
        }
        visits.store();
        assertThat(visits.page("/weak-links/" + visits.journey() + "/served"))
                .contains("explain no more of the 64 overall answers than chance would")
                .doesNotContain("of what explains customers");
        assertThat(visits.section(visits.page("/weak-links"))).contains("than chance would");
    }

    @Test
    void ofFewTransactionsNothingIsSaidOfRepairs() {
        for (int i = 0; i < 19; i++) {
            visits.visit(i, "web", 3, 5, 1, 5);
        }
        visits.store();
        String few =
                "The verdict of only 19 of the transactions here is known: too few to say what repairs would bring.";
        assertThat(visits.section(visits.page("/weak-links?plan=" + visits.journey() + "&repair=served")))
                .contains(few, "The verdict of too few transactions is known")
                .doesNotContain("were right: ", "smallest set that");
        assertThat(visits.page("/weak-links/" + visits.journey() + "/served"))
                .contains(few)
                .doesNotContain("→ ");
        visits.visit(19, "web", 3, 5, 1, 5);
        visits.store();
        assertThat(visits.section(visits.page("/weak-links?plan=" + visits.journey() + "&repair=served")))
                .contains("were right: 0" + SPACE + "% → ");
    }

    @Test
    void periodsBeyondAllTimesAreRefused() {
        for (String beyond : List.of("from=9999-12-31", "to=9999-12-30", "to=2201-01-01T00:00:00Z")) {
            assertThat(visits.page("/weak-links?" + beyond)).contains("from 1900 to 2200");
            assertThat(mvc.get()
                            .uri(URI.create("/api/v1/reports/steps.csv?" + beyond))
                            .exchange())
                    .hasStatus(HttpStatus.BAD_REQUEST);
        }
        assertThat(visits.page("/weak-links?to=2200-12-31")).doesNotContain("1900");
    }
}
