package journey.web.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import journey.domain.ReferenceId;
import journey.domain.imports.FactKind;
import journey.service.database.DatabaseTest;
import journey.service.erasure.Erased;
import journey.service.erasure.ErasureService;
import journey.service.imports.ImportService;
import journey.service.imports.ImportSettings;
import journey.service.journey.JourneyService;
import journey.service.recompute.RecomputeKind;
import journey.service.recompute.RecomputeRun;
import journey.service.recompute.RecomputeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Looks through every table there is, so that a table that is added later is not forgotten: neither what was told of the
 * customer nor the customer's number or a transaction's is left anywhere.
 */
@SpringBootTest(properties = "journey.zone=Europe/Berlin")
@DatabaseTest
class NothingLeftIntegrationTests {

    private static final String PLAN = """
            {"code": "buy", "name": "Buy", "stages": [{"name": "All", "steps": [
              {"code": "ordered", "name": "Ordered"}, {"code": "delivered", "name": "Delivered"}]}]}""";

    /** All that files tell of the customer, each part in words of its own. */
    private static final List<String> TOLD = List.of(
            "CUST-77",
            "Ana Souza",
            "moved away",
            "ALIAS-78",
            "ORDER-1",
            "ORDER-2",
            "kitchen for Ana",
            "REF-9",
            "rang twice",
            "ANSWER-5",
            "never again",
            "refused words");

    private static final String NUMBERED = "select distinct table_name from information_schema.columns"
            + " where table_schema = 'public' and column_name in ('customer_id', 'transaction_id')";

    @TempDir
    private static Path home;

    @Autowired
    private ErasureService erasure;

    @Autowired
    private ImportService imports;

    @Autowired
    private RecomputeService runs;

    @Autowired
    private JourneyService journeys;

    @Autowired
    private JdbcClient jdbc;

    @DynamicPropertySource
    static void home(DynamicPropertyRegistry registry) {
        registry.add("journey.home", () -> home.toString());
    }

    @Test
    void ofAnErasedCustomer() throws IOException {
        journeys.publish("buy", PLAN, "test");
        bring(FactKind.CUSTOMERS, """
                customer,name,status,lost_reason,same_as
                CUST-77,Ana Souza,lost,moved away,ALIAS-78
                OTHER-1,,active,,CUST-77
                CUST-77,,no status,refused words,
                """);
        bring(FactKind.TRANSACTIONS, """
                transaction,journey,customer,reference_label,opened_at
                ORDER-1,buy,CUST-77,kitchen for Ana,2026-03-02
                ORDER-2,,CUST-77,,2026-03-03
                ORDER-3,buy,OTHER-1,,2026-03-03
                """);
        bring(FactKind.TOUCHPOINTS, """
                transaction;reference;step;occurred_at;note
                ORDER-1;REF-9;ordered;2026-03-02;rang twice
                ORDER-2;;ordered;2026-03-03;
                ORDER-3;;ordered;2026-03-03;of another
                " ORDER-2 ";;ordered;no time;refused words
                ORDER-3;;ordered;no time;refused of another
                """);
        bring(FactKind.ANSWERS, """
                transaction,reference,overall,comment
                ORDER-1,ANSWER-5,1,never again
                """);
        findADifferenceIn("ORDER-1");
        assertThat(TOLD).allSatisfy(text -> assertThat(tablesWith(text)).isNotEmpty());
        assertThat(tablesWithItsNumbers())
                .as("tables with a customer_id or transaction_id; one that is new here: let this test fill it")
                .isEqualTo(tablesWithNumbers())
                .contains("customer", "transaction", "touchpoint", "answer");

        Erased erased = erasure.erase("CUST-77", "test").orElseThrow();

        assertThat(erased).isEqualTo(new Erased(2, 2, 1, 2, Set.of("ALIAS-78", "OTHER-1")));
        assertThat(TOLD).allSatisfy(text -> assertThat(tablesWith(text)).isEmpty());
        assertThat(tablesWithItsNumbers()).isEmpty();
        assertThat(tablesWith("refused of another")).containsExactly("import_refusal");
        assertThat(tablesWith("of another")).contains("touchpoint");
        assertThat(refusals())
                .hasSize(3)
                .filteredOn("the customer was erased"::equals)
                .hasSize(2);
        assertThat(runs.latest().orElseThrow().finding()).isEqualTo("a transaction that was erased since");
        try (Stream<Path> files = Files.list(home.resolve("imports"))) {
            assertThat(files).as("files of imports that are done").isEmpty();
        }
    }

    private List<String> refusals() {
        return jdbc.sql("select reason from import_refusal").query(String.class).list();
    }

    private void bring(FactKind kind, String csv) {
        ImportSettings settings = new ImportSettings(ZoneId.of("UTC"), Set.of(), false, "file.csv", "test");
        long id = imports.receive(kind, new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), settings);
        await(() -> !imports.progress(id).isUnfinished());
    }

    /** The finding of a check quotes the reference of the transaction. */
    private void findADifferenceIn(String transaction) {
        jdbc.sql("update transaction set verdict = 'WELL' where reference = ?")
                .param(transaction)
                .update();
        await(() -> runs.latest().stream().noneMatch(NothingLeftIntegrationTests::isRunning));
        assertThat(runs.start(RecomputeKind.CHECK, "test")).isPresent();
        await(() -> runs.latest().stream().noneMatch(NothingLeftIntegrationTests::isRunning));
        assertThat(runs.latest().orElseThrow().finding()).contains(transaction);
        jdbc.sql("update transaction set verdict = 'UNKNOWN' where reference = ?")
                .param(transaction)
                .update();
    }

    private static boolean isRunning(RecomputeRun run) {
        return !run.state().isEnded();
    }

    private Set<String> tablesWith(String text) {
        return where(
                "select table_name from information_schema.tables where table_schema = 'public'"
                        + " and table_type = 'BASE TABLE'",
                "strpos(to_jsonb(t)::text, '" + text + "') > 0");
    }

    private Set<String> tablesWithNumbers() {
        return new TreeSet<>(jdbc.sql(NUMBERED).query(String.class).list());
    }

    private Set<String> tablesWithItsNumbers() {
        return where(
                NUMBERED,
                "(to_jsonb(t) ->> 'customer_id')::bigint = " + ReferenceId.ofCustomer("CUST-77")
                        + " or (to_jsonb(t) ->> 'transaction_id')::bigint in (" + ReferenceId.ofTransaction("ORDER-1")
                        + ", " + ReferenceId.ofTransaction("ORDER-2") + ")");
    }

    private Set<String> where(String tables, String condition) {
        List<String> names =
                new ArrayList<>(jdbc.sql(tables).query(String.class).list());
        names.removeIf(table ->
                !Objects.requireNonNull(jdbc.sql("select exists (select from " + table + " t where " + condition + ")")
                        .query(Boolean.class)
                        .single()));
        return new TreeSet<>(names);
    }

    private static void await(BooleanSupplier done) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
