package journey.web.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import journey.domain.imports.FactRow.AnswerRow;
import journey.domain.imports.FactRow.CustomerRow;
import journey.domain.imports.FactRow.TouchpointRow;
import journey.domain.imports.FactRow.TransactionRow;
import journey.domain.touchpoint.Measures;
import journey.service.database.DatabaseTest;
import journey.service.journey.JourneyService;
import journey.service.recording.FactRecorder;
import journey.service.rollup.FoldWorker;
import journey.service.rollup.RollupBuild;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(properties = "journey.zone=Europe/Berlin")
@AutoConfigureMockMvc
@DatabaseTest
@ExtendWith(OutputCaptureExtension.class)
class DeletionIntegrationTests {

    private static final String PLAN = """
            {"code": "buy", "name": "Buy online", "stages": [{"name": "All", "steps": [
              {"code": "ordered", "name": "Order placed", "standard": {"SATISFACTION": true}},
              {"code": "delivered", "name": "Delivered", "standard": {"SATISFACTION": true}}]}], "ends": "delivered"}""";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JourneyService journeys;

    @Autowired
    private FactRecorder recorder;

    @Autowired
    private RollupBuild rollups;

    @Autowired
    private FoldWorker folds;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void record() {
        journeys.publish("buy", PLAN, "test");
        recorder.record(List.of(
                new CustomerRow("C-7", "Ana <Souza>", "private", null, null, null, null, null),
                new TransactionRow("A-1", "buy", "C-7", null, time(9), null, null, "web", null, null, null),
                touchpoint("A-1", "ordered", 1, time(9)),
                touchpoint("A-1", "delivered", 5, time(12)),
                touchpoint("A-1", "call", 2, time(11)),
                new AnswerRow("A-1", null, time(13), false, Set.of(), Set.of("ordered"), 2, null, "No"),
                new AnswerRow("A-1", "second", time(14), null, Set.of("delivered"), Set.of(), 3, null, null),
                new TransactionRow("A-2", "buy", "C-7", null, time(10), null, null, "web", null, null, null),
                touchpoint("A-2", "ordered", 5, time(10))));
        folds.fold();
    }

    @Test
    void goesOnceItsReferenceIsTypedAndOutOfEveryFigure(CapturedOutput output) {
        assertThat(get("/transactions/A-1", "ADMIN")).bodyText().contains("href=\"/admin/deletion?reference=A-1\"");
        assertThat(get("/transactions/A-1", "MANAGER")).bodyText().doesNotContain("/admin/deletion");
        assertThat(get("/admin/deletion?reference=A-1", "ADMIN"))
                .bodyText()
                .contains(
                        "Delete transaction A-1 for good?",
                        "3 touchpoints, with measures and notes",
                        "2 answers of the customer",
                        "type A-1 to confirm");
        assertThat(post("A-1", "A-2")).hasStatusOk().bodyText().contains("That is not A-1. Nothing was deleted.");
        assertThat(get("/transactions/A-1", "ADMIN")).hasStatusOk();

        MvcTestResult deleted = post("A-1", " A-1 ");
        assertThat(deleted).hasRedirectedUrl("/customers");
        assertThat(deleted.getMvcResult().getFlashMap().get("erased"))
                .isEqualTo(
                        "Transaction A-1 was deleted, with 3 touchpoints and 2 answers. Every figure is without it.");
        assertThat(get("/transactions/A-1", "ADMIN")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/customers/C-7", "ADMIN")).hasStatusOk();
        assertThat(jdbc.sql("select reference from transaction")
                        .query(String.class)
                        .list())
                .containsExactly("A-2");
        assertThat(jdbc.sql("select count(*) from touchpoint")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from answer").query(Integer.class).single())
                .isZero();
        assertThat(rollups.differences(part -> {}).finding()).isNull();
        assertThat(output.getAll()).contains("ada deleted transaction A-1: 3 touchpoints, 2 answers");
        assertThat(post("A-1", "A-1")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/admin/deletion?reference=A-1", "ADMIN")).hasStatus(HttpStatus.NOT_FOUND);
        // whoever records it again has it back
        record();
        assertThat(get("/transactions/A-1", "ADMIN")).hasStatusOk();
        assertThat(rollups.differences(part -> {}).finding()).isNull();
    }

    @Test
    void programsOfAdministratorsDeleteAndAreToldHowMuch() {
        for (String role : List.of("MANAGER", "ANALYST", "FRONTLINE")) {
            assertThat(delete("/api/v1/transactions/A-1", role)).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(get("/admin/deletion?reference=A-1", role)).hasStatus(HttpStatus.FORBIDDEN);
        }
        assertThat(delete("/api/v1/transactions/A-1", "ADMIN"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"transaction\": \"A-1\", \"touchpoints\": 3, \"answers\": 2}");
        assertThat(delete("/api/v1/transactions/A-1", "ADMIN")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(rollups.differences(part -> {}).finding()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026%2F17", "a%20b%26c", "..", "%3Ci%3E'%22"})
    void deletesWhateverTheReferenceContains(String encoded) {
        String reference = java.net.URLDecoder.decode(encoded, java.nio.charset.StandardCharsets.UTF_8);
        recorder.record(List.of(touchpoint(reference, "ordered", 4, time(9))));
        assertThat(delete("/api/v1/transactions?reference=" + encoded, "ADMIN")).hasStatusOk();
        assertThat(delete("/api/v1/transactions?reference=" + encoded, "ADMIN")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(delete("/api/v1/transactions?reference=%00", "ADMIN")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private MvcTestResult get(String address, String role) {
        return mvc.get().uri(address).with(user("ada").roles(role)).exchange();
    }

    private MvcTestResult post(String reference, String typed) {
        return mvc.post()
                .uri("/admin/deletion")
                .param("reference", reference)
                .param("typed", typed)
                .with(user("ada").roles("ADMIN"))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult delete(String address, String role) {
        return mvc.delete()
                .uri(URI.create(address))
                .with(user("ada").roles(role))
                .with(csrf())
                .exchange();
    }

    private static Instant time(int hour) {
        return Instant.parse("2026-01-05T00:00:00Z").plusSeconds(3600L * hour);
    }

    private static TouchpointRow touchpoint(String transaction, String step, int satisfaction, Instant at) {
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
                new Measures(null, null, null, satisfaction, null, null, null, null),
                null,
                null,
                null,
                null);
    }
}
