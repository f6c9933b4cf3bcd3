package journey.web.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import journey.domain.customer.CustomerKind;
import journey.domain.imports.FactRow.AnswerRow;
import journey.domain.imports.FactRow.CustomerRow;
import journey.domain.imports.FactRow.TouchpointRow;
import journey.domain.imports.FactRow.TransactionRow;
import journey.domain.touchpoint.Measures;
import journey.service.database.DatabaseTest;
import journey.service.journey.JourneyService;
import journey.service.recording.FactRecorder;
import journey.web.wording.Addresses;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(properties = "journey.zone=Europe/Berlin")
@AutoConfigureMockMvc
@DatabaseTest
class TransactionIntegrationTests {

    private static final String PLAN = """
            {"code": "buy", "name": "Buy online", "stages": [{"name": "All", "steps": [
              {"code": "ordered", "name": "Order placed", "standard": {"DONE": true}},
              {"code": "handed-over", "name": "Handed to carrier", "department": "ware-house",
               "standard": {"ON_TIME": true}, "promise": {"after": "ordered", "within": "PT48H"}},
              {"code": "delivered", "name": "Delivered", "standard": {"DONE": true}}]}], "ends": "delivered"}""";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JourneyService journeys;

    @Autowired
    private FactRecorder recorder;

    @Autowired
    private Addresses addresses;

    @BeforeEach
    void storeAnOrderThatBroke() {
        journeys.publish("buy", PLAN, "test");
        recorder.record(List.of(
                new CustomerRow("C 1", "Ana <Souza>", "private", CustomerKind.EXTERNAL, null, null, null, null),
                touchpoint("4591c", "ordered", "2026-01-05T09:00:00Z", null),
                touchpoint("4591c", "handed-over", "2026-01-09T12:00:00Z", null),
                touchpoint("4591c", "call-where-is-it", "2026-01-10T08:00:00Z", "handed-over"),
                touchpoint("4591c", "delivered", "2026-01-12T10:00:00Z", null),
                new AnswerRow("4591c", null, null, false, null, Set.of("handed-over"), 2, null, "Never again")));
    }

    @Test
    void tellsHowItWentStepByStepWithTheReasons() {
        assertThat(get("/transactions/4591c"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Ana &lt;Souza&gt;’s journey broke at ",
                        ">Handed to carrier</b>",
                        ", two days late; the customer had to ask.",
                        "2 days 3 hours after the promise (7 Jan",
                        "the customer says: not well",
                        "made the customer come back: Call where is it",
                        "a contact that should not have been needed; counts against Handed to carrier",
                        "ware-house",
                        "“Never again”",
                        "href=\"/customers/C%201\"",
                        "href=\"/transactions/4591c.csv\"");
    }

    /** Coverage 0 % would say that something was left out. */
    @Test
    void saysThatWithoutRequiredStepsThereIsNoCoverage() {
        journeys.publish("free", """
                {"code": "free", "name": "Free", "stages": [{"name": "All", "steps": [
                  {"code": "looked", "name": "Looked", "required": false}]}]}""", "test");
        recorder.record(List.of(new TransactionRow(
                "free-1",
                "free",
                null,
                null,
                Instant.parse("2026-01-05T09:00:00Z"),
                null,
                null,
                null,
                null,
                null,
                null)));
        assertThat(get("/transactions/free-1"))
                .bodyText()
                .contains("no step is required, so there is no coverage")
                .doesNotContain("coverage 0");
    }

    @Test
    void showsAllAnswersAndSaysWhichRuleDecided() {
        assertThat(get("/transactions/4591c")).bodyText().doesNotContain("answers count together");
        recorder.record(List.of(
                new AnswerRow(
                        "4591c", "call-2", Instant.parse("2026-01-14T10:00:00Z"), true, null, null, 4, 8, "All right"),
                touchpoint("two", "ordered", "2026-01-05T09:00:00Z", null),
                new AnswerRow("two", "a", null, false, null, null, null, null, null),
                new AnswerRow("two", "b", null, true, null, null, null, null, null),
                touchpoint("three", "ordered", "2026-01-05T09:00:00Z", null),
                new AnswerRow("three", "a", null, true, null, null, null, null, null),
                new AnswerRow("three", "b", null, null, Set.of("ordered"), null, null, null, null)));
        assertThat(get("/transactions/4591c"))
                .bodyText()
                .contains(
                        "“Never again”",
                        "“All right”",
                        "answer call-2",
                        "These 2 answers count together: a step is not well if any of them says so",
                        "one answer says not well and another says well of Handed to carrier: not well counts",
                        "only the latest counts: 4 of 5");
        assertThat(get("/api/v1/transactions/4591c"))
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"answersTogether\": {\"contestedSteps\": [\"handed-over\"], \"everythingContested\": false,"
                                + " \"overall\": 4}}");
        assertThat(get("/transactions/two")).bodyText().contains("without naming a step, and another that everything");
        assertThat(get("/transactions/three")).bodyText().contains("Here they do not contradict each other.");
    }

    @Test
    void linksToTheJourneyOnlyWhoMayReadIt() {
        assertThat(get("/transactions/4591c")).bodyText().doesNotContain("/journeys/buy");
        assertThat(mvc.get().uri("/transactions/4591c").with(user("m").roles("MANAGER")))
                .bodyText()
                .contains("/journeys/buy");
    }

    @Test
    void givesTheStepsAsCsvInTheOrderOfThePage() {
        assertThat(get("/transactions/4591c.csv"))
                .hasStatusOk()
                .bodyText()
                .satisfies(
                        csv -> assertThat(csv.lines())
                                .hasSize(5)
                                .element(2)
                                .asString()
                                .startsWith(
                                        "4591c,handed-over,Handed to carrier,yes,1,2026-01-09T13:00:00+01:00,2026-01-07T10:00:00+01:00,"));
    }

    @Test
    void tellsProgramsTheVerdictAndEachReason() {
        MvcTestResult answer = get("/api/v1/transactions/4591c");
        assertThat(answer).hasStatusOk().hasContentTypeCompatibleWith(MediaType.APPLICATION_JSON);
        assertThat(answer).bodyJson().extractingPath("$.judged.verdict").isEqualTo("NOT_WELL");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.judged.firstFailingStep")
                .isEqualTo("handed-over");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.steps[1].reasons[*].code")
                .asArray()
                .containsExactlyInAnyOrder("timed", "customer-said", "caused-contact");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.touchpoints[?(@.planned == false)].step")
                .asArray()
                .containsExactly("call-where-is-it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026/17",
                "a b&c",
                "Größe 50%",
                "x;y",
                "q?1#2",
                "t.csv",
                "a//b",
                "back\\slash",
                "..",
                "<i>'\"",
                "خرید"
            })
    void opensWhateverTheReferenceContains(String reference) {
        recorder.record(List.of(touchpoint(reference, "ordered", "2026-01-05T09:00:00Z", null)));
        assertThat(get(addresses.transaction(reference))).hasStatusOk();
        assertThat(get(addresses.transactionCsv(reference)))
                .hasStatusOk()
                .bodyText()
                .contains("ordered");
        assertThat(get("/api/v1" + addresses.transaction(reference)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.transaction")
                .isEqualTo(reference);
    }

    @Test
    void knowsNoTransactionThatIsNotStored() {
        assertThat(get("/transactions/none")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/transactions?reference=none")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/transactions/none.csv")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/api/v1/transactions/none"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void saysThatAJourneyIsNotKnownYet() {
        recorder.record(List.of(row("lonely", "seen", "2026-01-05T09:00:00Z", null, null, null)));
        assertThat(get("/transactions/lonely"))
                .hasStatusOk()
                .bodyText()
                .contains("Nobody has told yet which way Transaction lonely goes", "Seen");
        assertThat(get("/transactions/lonely.csv")).hasStatusOk();
    }

    @Test
    void showsACustomersLifeAndFindsItByAPartOfTheName() {
        assertThat(get("/customers/C%201"))
                .hasStatusOk()
                .bodyText()
                .contains("Ana &lt;Souza&gt; has come", "since 2026", "Never again", "href=\"/transactions/4591c\"");
        assertThat(get("/customers?q=souz")).hasStatusOk().bodyText().contains("href=\"/customers/C%201\"");
        assertThat(get("/customers?q=nobody")).hasStatusOk().bodyText().contains("Nobody of this name");
        assertThat(get("/customers.csv?q=souz")).hasStatusOk().bodyText().contains("C 1,Ana <Souza>,private,external");
        assertThat(get("/customers/C%201.csv")).hasStatusOk().bodyText().contains("4591c,,buy,1,");
        assertThat(get("/customers/none")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private MvcTestResult get(String address) {
        return mvc.get()
                .uri(URI.create(address))
                .with(user("leo").roles("FRONTLINE"))
                .exchange();
    }

    private static TouchpointRow touchpoint(String transaction, String step, String at, @Nullable String cause) {
        return row(transaction, step, at, cause, "buy", "C 1");
    }

    private static TouchpointRow row(
            String transaction,
            String step,
            String at,
            @Nullable String cause,
            @Nullable String journey,
            @Nullable String customer) {
        return new TouchpointRow(
                transaction,
                null,
                step,
                null,
                journey,
                customer,
                Instant.parse(at),
                null,
                null,
                null,
                null,
                null,
                Measures.NONE,
                null,
                null,
                cause,
                null);
    }
}
