package journey.service.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import journey.service.database.DatabaseTest;
import journey.service.everything.PeriodLength;
import journey.service.rollup.RollupBuild;
import journey.service.scope.Scope;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.test.context.jdbc.Sql;

/** Every answer is counted by hand from few.sql; the intervals are computed from the formula outside of Java. */
@DatabaseTest
@SpringBootTest(classes = ReportsIntegrationTests.Application.class, properties = "journey.zone=Europe/Berlin")
@Sql(scripts = "/journey/service/reports/few.sql", executionPhase = Sql.ExecutionPhase.BEFORE_TEST_CLASS)
class ReportsIntegrationTests {

    private static final Scope ALL = Scope.EVERYTHING;

    @Autowired
    private ReportService reports;

    /** The facts came in by SQL, past what keeps the sums. */
    @BeforeAll
    static void addUp(@Autowired RollupBuild rollups) {
        rollups.build(part -> {});
    }

    @Test
    void catalogueListsTheReports() {
        assertThat(reports.catalogue())
                .extracting(Report::name)
                .containsExactly(
                        "answers",
                        "customers",
                        "deviations",
                        "everything",
                        "flow",
                        "steps",
                        "touchpoints",
                        "transactions",
                        "variants");
    }

    @Test
    void transactionsHasAllOfATransaction() throws IOException {
        List<String> lines = lines("transactions", ALL);
        assertThat(lines.get(0))
                .isEqualTo(
                        "transaction,journey,version,customer,opened_at,closed_at,verdict,score,weakest_score,"
                                + "weakest_step,grade,shape,coverage,steps_required,steps_measured,steps_well,"
                                + "first_failing_step,state,started_at,channel,segment,value,currency,label,partial,fully_measured");
        assertThat(lines)
                .contains(
                        "t1,buy,2,'=SUM(A1),2026-07-21T00:30:00+02:00,2026-07-23T12:00:00.5+02:00,WELL,93.25,80,"
                                + "delivered,SUPERLATIVE,STEADY_SUPERLATIVE,1,3,3,3,,completed,"
                                + "2026-07-21T00:30:00+02:00,web,gold,1234.50,EUR,\"Order \"\"7\"\", paid\",no,yes",
                        "t2,buy,2,c-2,,,NOT_WELL,33.3333,0,paid,POOR,TOO_SHORT,0.5999,3,2,1,paid,open,"
                                + "2026-07-21T12:00:00+02:00,store,gold,,,,yes,no",
                        "t4,buy,2,,,,UNKNOWN,,,,,TOO_SHORT,0,3,0,0,,open,2026-08-01T12:00:00+02:00,web,,,,,yes,no");
        assertThat(lines)
                .filteredOn(line -> line.startsWith("t5"))
                .first()
                .asString()
                .contains(",3,3,3,unassigned,");
        assertThat(lines)
                .filteredOn(line -> line.startsWith("t3"))
                .first()
                .asString()
                .endsWith(",no,yes");
    }

    @Test
    void transactionsFollowTheFilters() throws IOException {
        assertThat(references(ALL)).containsExactly("t1", "t2", "t3", "t4", "t5");
        assertThat(references(version(Scope.Version.ALL))).containsExactly("t1", "t2", "t3", "t4", "t5", "t6");
        assertThat(references(version(new Scope.Version(1)))).containsExactly("t6");
        assertThat(references(ALL.ofJourney("return"))).isEmpty();
        assertThat(references(period("2026-07-20T22:30:00Z", "2026-07-27T10:00:00Z")))
                .containsExactly("t1", "t2");
        assertThat(references(channel("store"))).containsExactly("t2");
        assertThat(references(new Scope(null, Scope.Version.LATEST, null, null, null, null, "gold", List.of())))
                .containsExactly("t1", "t2");
    }

    @Test
    void touchpointsHaveAllMeasures() throws IOException {
        String text = report("touchpoints", ALL, PeriodLength.TOTAL);
        assertThat(text)
                .startsWith(
                        "transaction,step,occurrence,occurred_at,promised_at,channel,department,employee,what,how,"
                                + "score,verdict,done,effort,rework,satisfaction,feeling,clarity,respect,recognition,"
                                + "applicable,initiated_by,moment,caused_by,reference,journey,planned,note,first_promised_at\r\n")
                .contains("t1,ordered,1,2026-07-21T00:30:00+02:00,,web,,'@ann,100,62.5,81.25,WELL,yes,6,0,5,4,3,2,1,,"
                        + "customer,going_the_distance,,e-1,buy,yes,\"two\nlines\",\r\n")
                .contains("t2,call,1,2026-07-22T12:00:00+02:00,,web,,,,25,25,,,,,2,,,,,,customer,,paid,,buy,no,"
                        + "'-5 was wrong,\r\n");
    }

    /** Every customer by reference, with the transactions of the latest version; with filters those who have any left. */
    @Test
    void customersHaveWhatBecameOfTheirTransactions() throws IOException {
        assertThat(lines("customers", ALL))
                .containsExactly(
                        "customer,name,segment,kind,status,lost_at,lost_reason,same_as,transactions,first_at,last_at,well,"
                                + "not_well,unknown",
                        "'=SUM(A1),,gold,,,,,,1,2026-07-21T00:30:00+02:00,2026-07-21T00:30:00+02:00,1,0,0",
                        "c-0,'@Zoë,gold,internal,lost,2026-07-22T12:00:00+02:00,\"moved, '-1\",c-2,0,,,0,0,0",
                        "c-2,,,,,,,,1,2026-07-21T12:00:00+02:00,2026-07-21T12:00:00+02:00,0,1,0");
        assertThat(lines("customers", channel("store")).stream().skip(1))
                .containsExactly("c-2,,,,,,,,1,2026-07-21T12:00:00+02:00,2026-07-21T12:00:00+02:00,0,1,0");
        assertThat(lines("customers", ALL.ofJourney("return"))).hasSize(1);
    }

    @Test
    void answersHaveWhatCustomersSaid() throws IOException {
        assertThat(lines("answers", ALL))
                .containsExactlyInAnyOrder(
                        "transaction,reference,answered_at,everything,well,not_well,overall,return_intent,comment,"
                                + "journey,version,customer",
                        "t1,,2026-07-23T12:00:00+02:00,,delivered|ordered,paid,4,9,'=1+1,buy,2,'=SUM(A1)",
                        "t2,r-1,,no,,,,,,buy,2,c-2");
        assertThat(lines("answers", channel("store"))).hasSize(2);
        assertThat(lines("answers", version(new Scope.Version(1)))).hasSize(1);
    }

    @Test
    void touchpointsAreFilteredByTheirOwnChannel() throws IOException {
        assertThat(lines("touchpoints", channel("store")).stream().skip(1))
                .allMatch(line -> line.startsWith("t1,delivered,1") || line.startsWith("t2,ordered,1"))
                .hasSize(2);
    }

    /** t1's order names no department: its step's owner stands for it. */
    @Test
    void touchpointsAreFilteredByTheirOwnDepartment() throws IOException {
        assertThat(lines("touchpoints", department("sales")).stream().skip(1))
                .allMatch(line -> line.startsWith("t1,ordered,1") || line.startsWith("t2,ordered,1"))
                .hasSize(2);
        assertThat(lines("touchpoints", department("carrier"))).hasSize(2);
    }

    /**
     * ordered W, W, W, U, W; paid W, N, not applicable, U, W; delivered W, U, W, U, W. Where paid failed, delivered is
     * unknown: its repair would make nothing well for sure.
     */
    @Test
    void stepsCountTheirVerdicts() throws IOException {
        assertThat(lines("steps", ALL.ofJourney("buy")))
                .containsExactly(
                        "journey,version,step,measured,well,not_well,unknown,yield,yield_low,yield_high,target,state,"
                                + "p_value,q_value,importance,correlation,gain_if_repaired,gain_with_consequences,"
                                + "failed_only_here,outcome_gain,outcome_gain_low,outcome_gain_high,penalty,reward,"
                                + "name,stage,department,position",
                        "buy,2,ordered,4,4,0,1,1,0.510109,1,0.95,too_few,,,,,0,0,0,,,,,,Order placed,Order,sales,1",
                        "buy,2,paid,3,2,1,1,0.666667,0.20766,0.938508,0.9,too_few,,,,,0,0,0,,,,,,'=Paid,Order,,2",
                        "buy,2,delivered,3,3,0,2,1,0.438503,1,0.95,too_few,,,,,0,0,0,,,,,,Delivered,Delivery,carrier,3");
    }

    @Test
    void stepsWithoutTransactionsAreListedEmpty() throws IOException {
        assertThat(lines("steps", ALL.ofJourney("return")))
                .contains("return,1,delivered,0,0,0,0,,,,0.95,too_few,,,,,,,0,,,,,,Brought back,Delivery,carrier,1")
                .hasSize(2);
    }

    @Test
    void stepsOfADepartmentAreThoseItOwns() throws IOException {
        assertThat(lines("steps", department("carrier")).stream().skip(1))
                .allMatch(line -> line.contains(",delivered,"))
                .hasSize(2);
    }

    /** Ann served t1 alone. */
    @Test
    void aGroupOfEmployeesHasTheTransactionsItServed() throws IOException {
        Scope group = new Scope(null, Scope.Version.LATEST, null, null, null, null, null, List.of("no'body", "@ann"));
        assertThat(references(group)).containsExactly("t1");
        assertThat(lines("touchpoints", group)).hasSize(2);
        assertThat(lines("steps", group.ofJourney("buy")).get(1)).startsWith("buy,2,ordered,1,1,0,0,");
    }

    /** Two of four measured were well, one is unknown; the steps' product is 1 × 2/3 × 1. */
    @Test
    void everythingIsCountedInTotal() throws IOException {
        assertThat(lines("everything", ALL))
                .containsExactly(
                        "journey,period,transactions,well,not_well,unknown,rate,rate_low,rate_high,worst,best,"
                                + "rolled_yield,fully_measured,fully_measured_well,fully_measured_rate,"
                                + "fully_measured_rate_low,fully_measured_rate_high",
                        "buy,all,5,2,2,1,0.5,0.150039,0.849961,0.4,0.6,0.666667,3,2,0.666667,0.20766,0.938508",
                        "return,all,0,0,0,0,,,,,,,0,0,,,");
    }

    /** t1 and t2 in the week of Tuesday, 21 July; t3, t4 and t5 in the next, where no measured step failed. */
    @Test
    void everythingIsCountedByWeek() throws IOException {
        assertThat(everything(PeriodLength.WEEK))
                .containsExactly(
                        "buy,2026-W30,2,1,1,0,0.5,0.094531,0.905469,0.5,0.5,0.5,1,1,1,0.206549,1",
                        "buy,2026-W31,3,1,1,1,0.5,0.094531,0.905469,0.333333,0.666667,1,2,1,0.5,0.094531,0.905469");
    }

    /** No product on 27 July, when the payment was not applicable, and on 1 August, when nothing was measured. */
    @Test
    void everythingIsCountedByDayOfTheFirmsZone() throws IOException {
        assertThat(everything(PeriodLength.DAY))
                .containsExactly(
                        "buy,2026-07-21,2,1,1,0,0.5,0.094531,0.905469,0.5,0.5,0.5,1,1,1,0.206549,1",
                        "buy,2026-07-27,1,1,0,0,1,0.206549,1,1,1,,1,1,1,0.206549,1",
                        "buy,2026-08-01,1,0,0,1,,,,0,1,,0,0,,,",
                        "buy,2026-08-02,1,0,1,0,0,0,0.793451,0,0,1,1,0,0,0,0.793451");
    }

    @Test
    void everythingIsCountedByMonth() throws IOException {
        assertThat(everything(PeriodLength.MONTH))
                .extracting(line -> line.substring(0, 17))
                .containsExactly("buy,2026-07,3,2,1", "buy,2026-08,2,0,1");
    }

    /** t6 has no payment and its delivery failed: 1 × 2/3 × 3/4. */
    @Test
    void everythingOfAllVersionsAddsThemUp() throws IOException {
        assertThat(lines("everything", version(Scope.Version.ALL)).get(1))
                .isEqualTo("buy,all,6,2,3,1,0.4,0.117621,0.769276,0.333333,0.5,0.5,3,2,0.666667,0.20766,0.938508");
    }

    private List<String> everything(PeriodLength by) throws IOException {
        List<String> lines = List.of(report("everything", ALL, by).split("\r\n"));
        return lines.subList(1, lines.size());
    }

    private List<String> references(Scope scope) throws IOException {
        return lines("transactions", scope).stream()
                .skip(1)
                .map(line -> line.substring(0, 2))
                .sorted()
                .toList();
    }

    private List<String> lines(String name, Scope scope) throws IOException {
        return List.of(report(name, scope, PeriodLength.TOTAL).split("\r\n"));
    }

    private String report(String name, Scope scope, PeriodLength by) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long rows = reports.write(reports.report(name).orElseThrow(), new ReportRequest(scope, by), out);
        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(text.split("\r\n")).hasSize((int) rows + 1);
        return text;
    }

    private static Scope version(Scope.Version version) {
        return new Scope(null, version, null, null, null, null, null, List.of());
    }

    private static Scope period(String from, String to) {
        return new Scope(
                null, Scope.Version.LATEST, Instant.parse(from), Instant.parse(to), null, null, null, List.of());
    }

    private static Scope channel(String code) {
        return new Scope(null, Scope.Version.LATEST, null, null, code, null, null, List.of());
    }

    private static Scope department(String code) {
        return new Scope(null, Scope.Version.LATEST, null, null, null, code, null, List.of());
    }

    @EnableAutoConfiguration
    @AutoConfigurationPackage(basePackages = {"journey.domain", "journey.service"})
    @ComponentScan({
        "journey.service.reports",
        "journey.service.everything",
        "journey.service.weaklink",
        "journey.service.flow",
        "journey.service.recording",
        "journey.service.weight",
        "journey.service.rollup",
        "journey.service.journey",
        "journey.service.term",
        "journey.service.scope",
        "journey.service.clock"
    })
    static class Application {

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }
    }
}
