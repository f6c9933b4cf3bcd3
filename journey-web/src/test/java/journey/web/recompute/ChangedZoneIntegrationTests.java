package journey.web.recompute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import journey.domain.imports.FactRow.TransactionRow;
import journey.domain.transaction.Status;
import journey.service.database.DatabaseTest;
import journey.service.journey.JourneyService;
import journey.service.recompute.RecomputeKind;
import journey.service.recompute.RecomputeService;
import journey.service.recording.FactRecorder;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A firm that was in New York and now is in Berlin, before everything has been computed again. */
@SpringBootTest(properties = "journey.zone=Europe/Berlin")
@AutoConfigureMockMvc
@DatabaseTest
class ChangedZoneIntegrationTests {

    private static final String BERLIN_DAYS = "buy,2026-01-05,1,buy,2026-01-06,2";
    private static final String NOTICE = "All scores and figures are being recalculated after an update";
    private static final String STOPPED = "Scores and verdicts have not been recalculated since an update";

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

    @Autowired
    private ApplicationContext context;

    @Test
    void daysAreThoseOfTheNewZoneAtOnceAndEveryPageSaysThatFiguresAreOnTheirWay() {
        journeys.publish("buy", """
                {"code": "buy", "name": "Buy", "stages": [{"name": "All", "steps": [
                  {"code": "ordered", "name": "Ordered"}]}]}""", "test");
        recorder.record(List.of(
                // in New York all on the 5th
                transaction("a", "2026-01-05T12:00:00Z"),
                transaction("b", "2026-01-05T23:30:00Z"),
                transaction("c", "2026-01-06T04:30:00Z")));
        assertThat(days("")).isEqualTo(BERLIN_DAYS);
        jdbc.sql("update transaction set started_on = cast(started_at at time zone 'America/New_York' as date)")
                .update();
        jdbc.sql("truncate rollup_verdict").update();
        jdbc.sql("truncate delta").update();
        jdbc.sql("update rollup_state set zone = 'America/New_York'").update();
        ReflectionTestUtils.setField(context.getBean("rollupStateRepository"), "usable", false);

        assertThat(days("")).isEqualTo(BERLIN_DAYS);
        assertThat(days("&from=2026-01-06")).isEqualTo("buy,2026-01-06,2");
        assertThat(days("&channel=web")).isEqualTo(BERLIN_DAYS);
        for (String page : List.of("/", "/journeys", "/reports", "/admin", "/customers")) {
            assertThat(page(page)).as(page).contains(STOPPED);
        }
        jdbc.sql(
                        "insert into recompute_run (kind, state, requested_by, started_at, alive_at, transactions, done, corrected,"
                                + " parts) values ('RECOMPUTE', 'JUDGING', 'other', now(), now() + interval '1 hour', 3, 1, 0, 0)")
                .update();
        assertThat(page("/")).contains(NOTICE).doesNotContain(STOPPED);
        jdbc.sql("delete from recompute_run").update();

        assertThat(runs.start(RecomputeKind.RECOMPUTE, "test")).isPresent();
        await();
        assertThat(page("/")).doesNotContain(NOTICE, STOPPED);
        assertThat(days("")).isEqualTo(BERLIN_DAYS);
        assertThat(jdbc.sql("select count(*) from transaction where started_on = date '2026-01-06'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    private static TransactionRow transaction(String reference, String opened) {
        return new TransactionRow(
                reference, "buy", null, null, Instant.parse(opened), null, Status.OPEN, "web", null, null, null);
    }

    /** Journey, day and transactions of each row of the report. */
    private String days(String filters) {
        String report = page("/api/v1/reports/everything.csv?by=day" + filters);
        return String.join(
                ",",
                report.lines()
                        .skip(1)
                        .map(row -> String.join(",", List.of(row.split(",", -1)).subList(0, 3)))
                        .sorted()
                        .toList());
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
    }
}
