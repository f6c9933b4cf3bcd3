package journey.web.recompute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import journey.domain.imports.FactRow;
import journey.domain.imports.FactRow.AnswerRow;
import journey.domain.imports.FactRow.TouchpointRow;
import journey.domain.imports.FactRow.TransactionRow;
import journey.domain.touchpoint.Measures;
import journey.service.database.DatabaseTest;
import journey.service.journey.JourneyService;
import journey.service.recompute.RecomputeKind;
import journey.service.recompute.RecomputeRun;
import journey.service.recompute.RecomputeService;
import journey.service.recompute.RecomputeState;
import journey.service.recording.FactRecorder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Runs that are asked for while another is under way. That other one is a row that nobody works at and that looks alive. */
@SpringBootTest(properties = "journey.zone=Europe/Berlin")
@AutoConfigureMockMvc
@DatabaseTest
class QueuedRunsIntegrationTests {

    private static final String WEIGHTS = "/journeys/weighed/weights";
    private static final Instant BEGIN = Instant.parse("2026-01-05T09:00:00Z");
    private static final int TRANSACTIONS = 200;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JourneyService journeys;

    @Autowired
    private FactRecorder recorder;

    @Autowired
    private RecomputeService runs;

    @Autowired
    private JdbcClient jdbc;

    /** Two steps, of which the first decides whether customers are satisfied; scored by equal weights. */
    @BeforeEach
    void fill() {
        jdbc.sql("delete from recompute_run").update();
        jdbc.sql("delete from score_weight").update();
        journeys.publish("weighed", """
                {"code": "weighed", "name": "Weighed", "stages": [{"name": "All", "steps": [
                  {"code": "first", "name": "First", "standard": {"SATISFACTION": true}},
                  {"code": "second", "name": "Second", "standard": {"SATISFACTION": true}}]}]}""", "test");
        Random random = new Random(5);
        List<FactRow> rows = new ArrayList<>();
        for (int i = 0; i < TRANSACTIONS; i++) {
            String transaction = "a" + i;
            int first = 1 + random.nextInt(5);
            rows.add(new TransactionRow(transaction, "weighed", null, null, BEGIN, null, null, null, null, null, null));
            rows.add(touchpoint(transaction, "first", first));
            rows.add(touchpoint(transaction, "second", 1 + random.nextInt(5)));
            rows.add(new AnswerRow(transaction, null, BEGIN, null, null, null, first, null, null));
        }
        recorder.record(rows);
        assertThat(runs.start(RecomputeKind.RECOMPUTE, "test")).isPresent();
        await();
    }

    @Test
    void weighsThePastAlthoughARecomputationWasUnderWay() {
        List<Double> before = scores();
        underWay("RECOMPUTE");
        assertThat(flash(WEIGHTS)).startsWith("The weights are made. Another recalculation or check is running");
        assertThat(page(WEIGHTS)).contains("some scores still use the previous weights");
        assertThat(page("/admin/figures"))
                .contains("Next: computing everything again, asked for by maya. It begins when this one has ended.");
        assertThat(scores()).isEqualTo(before);
        endOther();
        await();
        assertThat(scores()).isNotEqualTo(before);
        assertThat(page(WEIGHTS)).doesNotContain("some scores still use the previous weights");
        assertFiguresFollowFromFacts();
    }

    /** A comparison would take for wrong what is only not computed yet. */
    @Test
    void computesFirstAndComparesThenWhereTheWeightsChangedDuringAComparison() {
        List<Double> before = scores();
        underWay("CHECK");
        assertThat(flash(WEIGHTS)).startsWith("The weights are made. Another recalculation or check is running");
        // its process was killed
        jdbc.sql("update recompute_run set alive_at = now() - interval '1 minute' where state = 'JUDGING'")
                .update();
        await();
        assertThat(scores()).isNotEqualTo(before);
        List<RecomputeRun> latest = jdbc
                .sql("select recompute_id from recompute_run order by started_at desc limit 2")
                .query(Integer.class)
                .list()
                .stream()
                .map(id -> runs.find(id).orElseThrow())
                .toList();
        assertThat(latest.get(0).kind()).isEqualTo(RecomputeKind.CHECK);
        assertThat(latest.get(0).finding()).isNull();
        assertThat(latest.get(0).state()).isEqualTo(RecomputeState.DONE);
        assertThat(latest.get(1).kind()).isEqualTo(RecomputeKind.RECOMPUTE);
    }

    @Test
    void tellsProgramsThatNothingWasBegunAndKeepsWhatTheButtonsAskFor() {
        underWay("RECOMPUTE");
        for (String address : List.of("/api/v1/check", "/api/v1/recompute")) {
            assertThat(mvc.post().uri(address).with(user("a").roles("ADMIN")).with(csrf()))
                    .hasStatus(409);
        }
        assertThat(runs.waiting()).isEmpty();
        for (String button : List.of("check", "recompute", "check")) {
            assertThat(mvc.post()
                            .uri("/admin/figures/" + button)
                            .with(user("ann").roles("ADMIN"))
                            .with(csrf()))
                    .hasStatus3xxRedirection();
        }
        assertThat(page("/admin/figures"))
                .contains(
                        "Next: computing everything again, asked for by ann",
                        "Next: comparing with the facts, asked for by ann");
        assertThat(mvc.get().uri("/api/v1/recompute").with(user("a").roles("ADMIN")))
                .bodyJson()
                .extractingPath("$.waiting")
                .asArray()
                .containsExactly("recompute", "check");
        endOther();
        await();
        assertThat(jdbc.sql("select kind from recompute_run where requested_by = 'ann' order by started_at")
                        .query(String.class)
                        .list())
                .containsExactly("RECOMPUTE", "CHECK");
        assertFiguresFollowFromFacts();
    }

    /** What a process that was killed had judged by other rules, or days of another zone, is judged again. */
    @Test
    void beginsAgainWhereTheProgramOrTheZoneIsAnother() {
        jdbc.sql("update transaction set steps_well = 9").update();
        underWay("RECOMPUTE");
        jdbc.sql("update recompute_run set basis = 'Asia/Tokyo 1', done = 199,"
                        + " last_id = (select max(transaction_id) from transaction),"
                        + " alive_at = now() - interval '1 minute' where state = 'JUDGING'")
                .update();
        await();
        RecomputeRun latest = runs.latest().orElseThrow();
        assertThat(latest.corrected()).isEqualTo(TRANSACTIONS);
        assertThat(latest.done()).isEqualTo(TRANSACTIONS);
    }

    @Test
    void changesNeitherWeightsNorScoresWhereNobodyAnswered() {
        jdbc.sql("delete from answer").update();
        assertThat(runs.recomputeAfter(() -> java.util.Optional.empty(), "maya"))
                .isEmpty();
        assertThat(runs.waiting()).isEmpty();
    }

    private void underWay(String kind) {
        jdbc.sql(
                        "insert into recompute_run (kind, state, requested_by, started_at, alive_at, transactions, done, corrected,"
                                + " parts, basis) select ?, 'JUDGING', 'other', now(), now() + interval '1 hour', 1, 0, 0, 0, basis"
                                + " from recompute_run limit 1")
                .param(kind)
                .update();
    }

    private void endOther() {
        jdbc.sql("update recompute_run set state = 'DONE', finished_at = now() where requested_by = 'other'")
                .update();
    }

    private void assertFiguresFollowFromFacts() {
        assertThat(runs.start(RecomputeKind.CHECK, "test")).isPresent();
        await();
        assertThat(runs.latest().orElseThrow().finding()).isNull();
    }

    private List<Double> scores() {
        return jdbc.sql("select score from transaction order by transaction_id")
                .query(Double.class)
                .list();
    }

    private String flash(String address) {
        return String.valueOf(mvc.post()
                .uri(address)
                .param("known", "true")
                .with(user("maya").roles("MANAGER"))
                .with(csrf())
                .exchange()
                .getMvcResult()
                .getFlashMap()
                .get("done"));
    }

    private String page(String address) {
        MvcTestResult page =
                mvc.get().uri(address).with(user("a").roles("ADMIN")).exchange();
        assertThat(page).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private void await() {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!runs.latest().orElseThrow().state().isEnded()) {
            assertThat(System.nanoTime()).as("it takes too long").isLessThan(end);
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        assertThat(runs.latest().orElseThrow().state()).isEqualTo(RecomputeState.DONE);
    }

    private static FactRow touchpoint(String transaction, String step, int satisfaction) {
        Measures measures = new Measures(null, null, null, satisfaction, null, null, null, null);
        return new TouchpointRow(
                transaction,
                null,
                step,
                null,
                null,
                null,
                BEGIN,
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
