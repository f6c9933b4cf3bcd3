package journey.web.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import journey.domain.access.Role;
import journey.domain.imports.FactRow.AnswerRow;
import journey.domain.imports.FactRow.CustomerRow;
import journey.domain.imports.FactRow.TouchpointRow;
import journey.domain.imports.FactRow.TransactionRow;
import journey.domain.touchpoint.Measures;
import journey.service.database.DatabaseTest;
import journey.service.journey.JourneyService;
import journey.service.recording.FactRecorder;
import journey.service.rollup.RollupBuild;
import journey.web.access.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.util.UriComponentsBuilder;

@SpringBootTest(properties = "journey.zone=Europe/Berlin")
@AutoConfigureMockMvc
@DatabaseTest
@ExtendWith(OutputCaptureExtension.class)
class ErasureIntegrationTests {

    private static final String PLAN = """
            {"code": "buy", "name": "Buy online", "stages": [{"name": "All", "steps": [
              {"code": "ordered", "name": "Order placed", "standard": {"DONE": true}},
              {"code": "delivered", "name": "Delivered", "standard": {"DONE": true}}]}], "ends": "delivered"}""";

    @TempDir
    private static Path home;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JourneyService journeys;

    @Autowired
    private FactRecorder recorder;

    @Autowired
    private RollupBuild rollups;

    @Autowired
    private JdbcClient jdbc;

    @DynamicPropertySource
    static void home(DynamicPropertyRegistry registry) {
        registry.add("journey.home", () -> home.toString());
    }

    @BeforeEach
    void record() {
        journeys.publish("buy", PLAN, "test");
        if (!rollups.isBuilt()) {
            rollups.build(part -> {});
        }
        recordAna("C-7");
        recorder.record(List.of(
                new CustomerRow("C-7b", "Ana Souza", null, null, null, null, null, "C-7"),
                transaction("O-1", "C-8"),
                touchpoint("O-1", "Of another")));
    }

    private void recordAna(String reference) {
        recorder.record(List.of(
                new CustomerRow(reference, "Ana <Souza>", "private", null, null, null, null, null),
                transaction("A-1", reference),
                transaction("A-2", reference),
                touchpoint("A-1", "Rang twice"),
                touchpoint("A-2", null),
                new AnswerRow("A-1", null, null, false, null, Set.of("ordered"), 1, null, "Never again")));
    }

    @Test
    void saysWhatWouldGoBeforeItGoes() {
        assertThat(ask("C-7"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Erase Ana &lt;Souza&gt; for good?",
                        "2 transactions, the first of 5 Jan",
                        "2 touchpoints, one with a note",
                        "one answer, one with a comment",
                        "type C-7 to confirm",
                        "href=\"/customers/C-7b\"");
        assertThat(ask("C-7b")).hasStatusOk().bodyText().contains("no transaction", "href=\"/customers/C-7\"");
        assertThat(count("transaction")).isEqualTo(3);
    }

    @Test
    void erasesOnceTheReferenceIsTyped() {
        MvcTestResult answer = erase("C-7", " C-7 ");
        assertThat(answer).hasStatus(HttpStatus.FOUND).hasRedirectedUrl("/customers");
        Map<String, Object> told = answer.getMvcResult().getFlashMap();
        assertThat(told)
                .containsEntry(
                        "erased",
                        "The customer is erased, with 2 transactions and 2 touchpoints. Every figure is without them.")
                .containsEntry("samePerson", List.of("C-7b"));
        assertThat(get("/customers/C-7", Role.ADMIN)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/transactions/A-1", Role.ADMIN)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(jdbc.sql("select reference from transaction")
                        .query(String.class)
                        .list())
                .containsExactly("O-1");
        assertThat(rollups.differences(part -> {}).finding()).isNull();
        assertThat(ask("C-7")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(erase("C-7", "C-7")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c-7", "C-7b", "Ana <Souza>"})
    void saysAtTheFieldThatAnotherReferenceWasTypedAndKeepsEverything(String typed) {
        assertThat(erase("C-7", typed))
                .hasStatusOk()
                .bodyText()
                .contains("That is not C-7. Nothing is erased.", "aria-invalid=\"true\"", "2 transactions");
        assertThat(get("/customers/C-7", Role.ADMIN)).hasStatusOk();
        assertThat(count("transaction")).isEqualTo(3);
    }

    @Test
    void programsEraseAndAreToldHowMuch() {
        MvcTestResult answer = delete("/api/v1/customers/C-7");
        assertThat(answer)
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"transactions\": 2, \"touchpoints\": 2, \"answers\": 1, \"refusals\": 0,"
                        + " \"samePerson\": [\"C-7b\"]}");
        assertThat(delete("/api/v1/customers/C-7"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(rollups.differences(part -> {}).finding()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026/17", "a b&c", "Größe 50%", "x;y", "t.csv", "..", "<i>'\"", "خرید"})
    void erasesWhateverTheReferenceContains(String reference) {
        recordAna(reference);
        assertThat(get(address("/customers", reference), Role.ADMIN)).bodyText().contains("/admin/erasure?reference=");
        assertThat(ask(reference)).hasStatusOk();
        assertThat(delete(address("/api/v1/customers", reference))).hasStatusOk();
        recordAna(reference);
        assertThat(erase(reference, reference)).hasRedirectedUrl("/customers");
        assertThat(ask(reference)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void knowsNoCustomerThatIsNotStored() {
        assertThat(ask("nobody")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(ask("C\0")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(erase("nobody", "nobody")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(delete("/api/v1/customers/nobody")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(delete("/api/v1/customers?reference=%00")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void onlyAdministratorsAreOfferedIt() {
        for (Role role : List.of(Role.MANAGER, Role.ANALYST, Role.FRONTLINE)) {
            assertThat(get("/customers/C-7", role)).hasStatusOk().bodyText().doesNotContain("/admin/erasure");
        }
        assertThat(get("/customers/C-7", Role.ADMIN)).bodyText().contains("/admin/erasure?reference=C-7");
    }

    @Test
    void theLogKeepsWhoErasedHowMuchAndNotWhom(CapturedOutput output) {
        erase("C-7", "C-7");
        assertThat(output.getAll().lines().filter(line -> line.contains("erased a customer")))
                .last()
                .asString()
                .endsWith(
                        ": ada erased a customer: 2 transactions, 2 touchpoints, 1 answers, 0 refused rows of imports")
                .doesNotContain("C-7", "Souza", "A-1", "Never again");
    }

    /** To keep an erased customer out, leave them out of the source. */
    @Test
    void whoIsRecordedAgainIsBack() {
        erase("C-7", "C-7");
        recordAna("C-7");
        assertThat(ask("C-7")).bodyText().contains("2 transactions", "one answer");
        assertThat(rollups.differences(part -> {}).finding()).isNull();
    }

    private MvcTestResult ask(String reference) {
        return get(address("/admin/erasure", reference), Role.ADMIN);
    }

    private MvcTestResult erase(String reference, String typed) {
        return mvc.post()
                .uri("/admin/erasure")
                .param("reference", reference)
                .param("typed", typed)
                .with(signedIn(Role.ADMIN))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult delete(String address) {
        return mvc.delete()
                .uri(URI.create(address))
                .with(signedIn(Role.ADMIN))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult get(String address, Role role) {
        return mvc.get().uri(URI.create(address)).with(signedIn(role)).exchange();
    }

    private static RequestPostProcessor signedIn(Role role) {
        return authentication(new TestingAuthenticationToken(
                new SignedIn("ada", "Ada", role), null, AuthorityUtils.createAuthorityList("ROLE_" + role)));
    }

    private static String address(String path, String reference) {
        return UriComponentsBuilder.fromPath(path)
                .queryParam("reference", "{reference}")
                .encode()
                .buildAndExpand(reference)
                .toUriString();
    }

    private int count(String table) {
        return Objects.requireNonNull(
                jdbc.sql("select count(*) from " + table).query(Integer.class).single());
    }

    private static TransactionRow transaction(String reference, String customer) {
        return new TransactionRow(
                reference,
                "buy",
                customer,
                null,
                Instant.parse("2026-01-05T09:00:00Z"),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static TouchpointRow touchpoint(String transaction, @Nullable String note) {
        return new TouchpointRow(
                transaction,
                null,
                "ordered",
                null,
                null,
                null,
                Instant.parse("2026-01-05T09:00:00Z"),
                null,
                null,
                null,
                null,
                null,
                Measures.NONE,
                null,
                null,
                null,
                note);
    }
}
