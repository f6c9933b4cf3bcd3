package journey.web.recompute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

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
import journey.service.recompute.RecomputeRun;
import journey.service.recompute.RecomputeService;
import journey.service.recording.FactRecorder;
import journey.service.rollup.Difference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(properties = "journey.zone=Europe/Berlin")
@AutoConfigureMockMvc
@DatabaseTest
class RecomputeIntegrationTests {

    private static final String PLAN = """
            {"code": "buy", "name": "Buy online", "stages": [{"name": "All", "steps": [
              {"code": "ordered", "name": "Order placed", "standard": {"DONE": true}},
              {"code": "delivered", "name": "Delivered", "standard": {"DONE": true}}]}], "ends": "delivered"}""";
    private static final int TRANSACTIONS = 5_000;
    private static final Measures DONE = new Measures(true, null, null, null, null, null, null, null);

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

    @BeforeEach
    void fill() {
        if (runs.latest().isPresent()) {
            return;
        }
        assertThat(mvc.get().uri("/api/v1/recompute").with(user("a").roles("ADMIN")))
                .hasStatus(404);
        journeys.publish("buy", PLAN, "test");
        List<FactRow> rows = new ArrayList<>();
        for (int i = 0; i < TRANSACTIONS; i++) {
            rows.add(new TransactionRow(
                    "t" + i, "buy", null, null, time(i), null, null, i % 2 == 0 ? "web" : "store", null, null, null));
            rows.add(touchpoint("t" + i, "ordered", time(i)));
            if (i % 3 > 0) {
                rows.add(touchpoint("t" + i, "delivered", time(i).plusSeconds(60L * (i % 900))));
            }
        }
        recorder.record(rows);
    }

    @Test
    void everythingIsWhatTheFactsSay() {
        run("/api/v1/check");
        assertThat(latest().isDifferent()).as(latest().finding()).isFalse();
        assertThat(latest().done()).isEqualTo(TRANSACTIONS);
        run("/api/v1/recompute");
        assertThat(latest().corrected()).isZero();
        assertThat(page()).bodyText().contains("everything was computed again, and no score or verdict had been");
    }

    @Test
    void findsAVerdictThatWasTamperedWithAndSetsItRight() {
        run("/api/v1/recompute");
        jdbc.sql("update transaction set verdict = 'NOT_WELL' where reference in ('t7', 't8')")
                .update();
        jdbc.sql("update touchpoint set score = 1 where transaction_id ="
                        + " (select transaction_id from transaction where reference = 't10')")
                .update();
        run("/api/v1/check");
        assertThat(latest().finding()).startsWith("transaction t").contains("its facts say", "stored is");
        // each of the three, and the sums that no longer follow from what is stored
        List<Difference> found = runs.differences();
        assertThat(found.stream().filter(each -> each.kind() == Difference.Kind.TRANSACTION))
                .extracting(Difference::finding)
                .containsExactlyInAnyOrder(
                        "transaction t7: verdict: its facts say WELL, stored is NOT_WELL",
                        "transaction t8: verdict: its facts say WELL, stored is NOT_WELL",
                        "transaction t10: touchpoint ordered 1 score: its facts say 100.0, stored is 1.0; "
                                + "touchpoint delivered 1 score: its facts say 100.0, stored is 1.0");
        assertThat(found.stream().filter(each -> each.kind() == Difference.Kind.SUM))
                .isNotEmpty();
        assertThat(latest().differences()).isEqualTo(found.size());
        assertThat(page())
                .bodyText()
                .contains(found.size() + " figures were not what the facts say", "transaction t10: touchpoint ordered");
        assertThat(mvc.get().uri("/admin/figures.csv").with(user("a").roles("ADMIN")))
                .bodyText()
                .contains("kind,subject,finding", "TRANSACTION,t8,");
        assertThat(mvc.get().uri("/api/v1/check/differences").with(user("a").roles("ADMIN")))
                .bodyJson()
                .extractingPath("$.length()")
                .isEqualTo(found.size());
        run("/api/v1/recompute");
        assertThat(latest().corrected()).isEqualTo(3);
        assertThat(page()).bodyText().contains("3 transactions were stored otherwise than their facts say");
        assertThat(rate()).contains("buy,all," + TRANSACTIONS);
        run("/api/v1/check");
        assertThat(latest().finding()).isNull();
    }

    /** All are counted, as many as stand in the way of nobody are listed. */
    @Test
    void countsAllDifferencesAndListsAThousand() {
        run("/api/v1/recompute");
        jdbc.sql("update transaction set steps_measured = 7").update();
        run("/api/v1/check");
        assertThat(latest().differences()).isEqualTo(TRANSACTIONS);
        assertThat(latest().done()).isEqualTo(TRANSACTIONS);
        assertThat(runs.differences()).hasSize(1_000);
        assertThat(page()).bodyText().contains("5,000 differences found, 1,000 listed.");
        run("/api/v1/recompute");
        assertThat(latest().corrected()).isEqualTo(TRANSACTIONS);
        run("/api/v1/check");
        assertThat(runs.differences()).isEmpty();
        assertThat(latest().finding()).isNull();
    }

    @Test
    void findsASumThatWasTamperedWithAndSetsItRight() {
        run("/api/v1/recompute");
        String before = rate();
        jdbc.sql("update rollup_verdict set well = well + 1 where grain = 'M' and dimension = 0")
                .update();
        assertThat(rate()).isNotEqualTo(before);
        run("/api/v1/check");
        assertThat(latest().finding()).startsWith("rollup_verdict: the facts say {");
        run("/api/v1/recompute");
        assertThat(rate()).isEqualTo(before);
    }

    @Test
    void findsAFactWithoutItsTransaction() {
        jdbc.sql("insert into touchpoint (transaction_id, step_id, occurrence) values (4711, 1, 1)")
                .update();
        run("/api/v1/check");
        assertThat(latest().finding()).contains("belongs to no transaction: 4711");
        jdbc.sql("delete from touchpoint where transaction_id = 4711").update();
    }

    @Test
    void goesOnWhereAKilledOneStopped() {
        run("/api/v1/recompute");
        jdbc.sql("update transaction set steps_well = 9 where reference in ('t1', 't2')")
                .update();
        long between = jdbc.sql("select transaction_id from transaction order by transaction_id offset 2500 limit 1")
                .query(Long.class)
                .single();
        long wrong = jdbc.sql("select count(*) from transaction where steps_well = 9 and transaction_id > ?")
                .param(between)
                .query(Long.class)
                .single();
        jdbc.sql("update recompute_run set state = 'JUDGING', last_id = ?, done = 2501, corrected = 0,"
                        + " alive_at = now() - interval '1 minute' where recompute_id = ?")
                .param(between)
                .param(latest().id())
                .update();
        assertThat(mvc.post()
                        .uri("/api/v1/check")
                        .with(user("a").roles("ADMIN"))
                        .with(csrf()))
                .hasStatus(409);
        await();
        assertThat(latest().done()).isEqualTo(TRANSACTIONS);
        assertThat(latest().corrected()).isEqualTo(wrong);
        run("/api/v1/recompute");
        assertThat(latest().corrected()).isEqualTo(2 - wrong);
    }

    @Test
    void isForAdministratorsAlone() {
        for (String role : List.of("MANAGER", "ANALYST", "FRONTLINE")) {
            assertThat(mvc.post()
                            .uri("/api/v1/recompute")
                            .with(user("x").roles(role))
                            .with(csrf()))
                    .hasStatus(403);
            assertThat(mvc.get().uri("/admin/figures").with(user("x").roles(role)))
                    .hasStatus(403);
        }
    }

    @Test
    void startsByItsButtons() {
        await();
        for (String button : List.of("check", "recompute")) {
            assertThat(mvc.post()
                            .uri("/admin/figures/" + button)
                            .with(user("ann").roles("ADMIN"))
                            .with(csrf()))
                    .hasStatus3xxRedirection()
                    .hasRedirectedUrl("/admin/figures");
            assertThat(latest().requestedBy()).isEqualTo("ann");
            await();
        }
    }

    private void run(String address) {
        await();
        assertThat(mvc.method(HttpMethod.POST)
                        .uri(address)
                        .with(user("a").roles("ADMIN"))
                        .with(csrf()))
                .hasStatus(202);
        await();
    }

    private void await() {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (runs.latest().isPresent() && !latest().state().isEnded()) {
            assertThat(System.nanoTime()).as("it takes too long").isLessThan(end);
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private RecomputeRun latest() {
        return runs.latest().orElseThrow();
    }

    private MvcTestResult page() {
        return mvc.get().uri("/admin/figures").with(user("a").roles("ADMIN")).exchange();
    }

    private String rate() {
        MvcTestResult report = mvc.get()
                .uri("/api/v1/reports/everything.csv")
                .with(user("a").roles("ADMIN"))
                .exchange();
        assertThat(report).hasStatusOk();
        return new String(report.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static Instant time(int i) {
        return Instant.parse("2026-01-05T09:00:00Z").plusSeconds(3600L * (i % 2000));
    }

    private static FactRow touchpoint(String transaction, String step, Instant at) {
        return new TouchpointRow(
                transaction,
                null,
                step,
                null,
                null,
                null,
                at,
                null,
                null,
                null,
                null,
                null,
                DONE,
                null,
                null,
                null,
                null);
    }
}
