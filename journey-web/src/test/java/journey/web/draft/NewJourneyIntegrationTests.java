package journey.web.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import journey.domain.access.Role;
import journey.domain.access.Username;
import journey.service.access.PeopleService;
import journey.service.database.DatabaseTest;
import journey.service.draft.StartingPlans;
import journey.service.journey.JourneyService;
import journey.web.access.Browser;
import journey.web.listing.Orders;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What a new journey's plan can begin with. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "journey.zone=UTC")
@AutoConfigureMockMvc
@DatabaseTest
@WithMockUser(roles = "MANAGER")
class NewJourneyIntegrationTests {

    private static final String PASSWORD = "correct horse battery";
    private static final Iterable<String> templates = StartingPlans.TEMPLATES;

    @LocalServerPort
    private int port;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private PeopleService people;

    @Autowired
    private JourneyService journeys;

    private String code;
    private Browser browser;

    @BeforeEach
    void signIn() throws Exception {
        code = new Orders(journeys, mvc).journey();
        String person = "p" + UUID.randomUUID();
        people.add(new Username(person), "Maya", Role.MANAGER, PASSWORD);
        browser = new Browser(port);
        browser.signIn(person, PASSWORD);
    }

    @ParameterizedTest
    @FieldSource("templates")
    void beginsWithATemplate(String template) throws Exception {
        String mine = "t-" + UUID.randomUUID();
        begin("Mine", mine, template, "");
        Editor draft = new Editor(browser, mine).open("step-2");
        assertThat(draft.text("h1")).containsPattern("[67] steps in 3 stages, not published yet|8 steps in 3 stages");
        assertThat(browser.get("/journeys/new").body()).contains("/journeys/" + mine + "/edit");
        draft.press("to", "publish");
        draft.publish();
        assertThat(journeys.latest(mine).orElseThrow().definition().name()).isEqualTo("Mine");
        assertThat(browser.get("/journeys/" + mine).statusCode()).isEqualTo(200);
    }

    /** Steps of records that name no journey become a plan. */
    @Test
    void beginsWithWhatWasRecorded() throws Exception {
        String transaction = "r-" + UUID.randomUUID();
        mvc.post()
                .uri("/api/v1/touchpoints")
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        [{"transaction": "%1$s", "step": "asked-for", "occurred_at": "2026-03-02T09:00Z", "effort": 6,
                          "department": "desk"},
                         {"transaction": "%1$s", "step": "given", "occurred_at": "2026-03-02T10:00Z",
                          "promised_at": "2026-03-02T11:00Z", "satisfaction": 5}]""".formatted(transaction))
                .exchange();
        String mine = "r-" + UUID.randomUUID();
        begin("Mine", mine, "recorded", "");
        Editor draft = new Editor(browser, mine).open("step-1");
        assertThat(draft.outline()).isEqualTo("Stage 1: Asked for, Given");
        assertThat(draft.value("department")).isEqualTo("desk");
        assertThat(draft.page().select("[name=measure][checked]").eachAttr("value"))
                .containsExactly("EFFORT");
        draft.open("step-2");
        assertThat(draft.page().select("[name=measure][checked]").eachAttr("value"))
                .containsExactly("ON_TIME", "SATISFACTION");
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', empty, 'Give it a name'",
        "Fine, 'no code', empty, 'A code is made of letters'",
        "Fine, new, empty, 'A code is made of letters'",
        "Fine, '', nonsense, 'There is nothing to begin with'",
        "Fine, fine, json, 'is not JSON'"
    })
    void asksAgainWhereANewJourneyCannotBegin(String name, String typed, String from, String told) throws Exception {
        Document asked = Jsoup.parse(begin(name, typed, from, "{\"code\": "));
        assertThat(asked.select("main").text()).contains(told);
        assertThat(asked.select("[name=name]").val()).isEqualTo(name);
        assertThat(asked.select("[name=code]").val()).isEqualTo(typed);
        assertThat(asked.select("textarea").text()).isEqualTo("{\"code\":");
    }

    @Test
    void beginsNoJourneyThatExists() throws Exception {
        assertThat(begin("Fine", code, "empty", "")).contains("There is a journey");
    }

    @Test
    void beginsWithADefinitionUnderItsOwnCode() throws Exception {
        String mine = "d-" + UUID.randomUUID();
        begin("", "", "json", journeys.definitionJson(code).orElseThrow().replace(code, mine));
        assertThat(new Editor(browser, mine).open("step-1").outline()).isEqualTo("All: Ordered, Paid, Sent");
        String named = "d-" + UUID.randomUUID();
        begin("Mine", "", "json", journeys.definitionJson(code).orElseThrow().replace(code, named));
        assertThat(new Editor(browser, named).open("journey").value("name")).isEqualTo("Mine");
    }

    private String begin(String name, String typed, String from, String json) throws Exception {
        browser.get("/journeys/new");
        return browser.post("/journeys/new", "name", name, "code", typed, "from", from, "json", json)
                .body();
    }
}
