package journey.web.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import journey.domain.access.Role;
import journey.domain.access.Username;
import journey.service.access.PeopleService;
import journey.service.database.DatabaseTest;
import journey.service.journey.JourneyService;
import journey.web.access.Browser;
import journey.web.listing.Orders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "journey.zone=UTC")
@AutoConfigureMockMvc
@DatabaseTest
@WithMockUser(roles = "MANAGER")
class NotesIntegrationTests {

    private static final String PASSWORD = "correct horse battery";

    @LocalServerPort
    private int port;

    @Autowired
    private PeopleService people;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JourneyService journeys;

    private final String text = "New carrier " + UUID.randomUUID();
    private Orders orders;
    private Browser manager;

    @BeforeEach
    void record() throws Exception {
        orders = new Orders(journeys, mvc);
        for (int i = 0; i < 8; i++) {
            orders.add("t" + i, "ordered", "2026-03-%02dT09:00Z".formatted(2 + 3 * i), "")
                    .add("t" + i, "paid", "2026-03-%02dT10:00Z".formatted(2 + 3 * i), "")
                    .add("t" + i, "sent", "2026-03-%02dT11:00Z".formatted(2 + 3 * i), "");
        }
        orders.store();
        manager = signedIn(Role.MANAGER);
        manager.get("/journeys");
    }

    @Test
    void showsANoteOfADayWhereverThatDayIsShown() throws Exception {
        add(manager, text, "2026-03-11", orders.journey(), "");
        String event = ">" + text.substring(0, 26).strip() + "…</text>";
        assertThat(body("/journeys/" + orders.journey())).contains(event, text, "2026", "Maya Tester");
        assertThat(body("/?journey=" + orders.journey())).contains(event, text);
        assertThat(body("/weak-links/" + orders.journey() + "/paid")).contains(text);
        assertThat(body("/?journey=" + orders.journey() + "&to=2026-03-08")).doesNotContain(event);
    }

    @Test
    void showsANoteOfAStepAtThatStepAlone() throws Exception {
        add(manager, text, "", orders.journey(), "paid");
        assertThat(body("/journeys/" + orders.journey())).contains("lane-notes", "<div class=\"note\">" + text);
        assertThat(body("/weak-links/" + orders.journey() + "/paid")).contains(text);
        assertThat(body("/weak-links/" + orders.journey() + "/sent")).doesNotContain(text);
    }

    @Test
    void showsANoteOfTheWholeFirmOnEveryJourney() throws Exception {
        add(manager, text, "2026-03-11", "", "");
        assertThat(body("/journeys/" + orders.journey())).contains(text);
    }

    @Test
    void returnsToThePageOnWhichItWasWritten() throws Exception {
        HttpResponse<String> added = add(manager, text, "2026-03-11", orders.journey(), "");
        assertThat(added.headers().firstValue("Location").orElseThrow())
                .endsWith("/journeys/" + orders.journey() + "?period=12m#notes");
    }

    @Test
    void keepsWhatWasTypedWhereSomethingIsWrong() throws Exception {
        assertThat(add(manager, text, "11.03.2026", orders.journey(), "").body())
                .contains("write it like 2026-09-28", "value=\"" + text + "\"", "value=\"11.03.2026\"");
        assertThat(add(manager, "", "2026-03-11", orders.journey(), "").body())
                .contains("Say what happened.", "value=\"2026-03-11\"");
        assertThat(add(manager, text, "", orders.journey(), "").body()).contains("on which day it happened");
        assertThat(add(manager, text, "2026-03-11", "nonsense", "").body()).contains("not known any more");
        assertThat(add(manager, "x".repeat(501), "2026-03-11", "", "").body()).contains("500 characters at most");
    }

    @Test
    void takesOutWhatNoTextCanHold() throws Exception {
        add(manager, text + "\0", "2026-03-11", orders.journey(), "");
        assertThat(body("/journeys/" + orders.journey())).contains(text);
    }

    @Test
    void writesNoMarkup() throws Exception {
        add(manager, "<script>alert('" + text + "')</script>", "2026-03-11", orders.journey(), "paid");
        assertThat(body("/journeys/" + orders.journey()))
                .contains("&lt;script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void letsTheAuthorAndAdministratorsRemoveIt() throws Exception {
        add(manager, text, "2026-03-11", orders.journey(), "");
        String remove = removal(body("/journeys/" + orders.journey()));
        Browser other = signedIn(Role.MANAGER);
        assertThat(other.get("/journeys/" + orders.journey()).body())
                .contains(text)
                .doesNotContain(remove);
        other.post(remove);
        assertThat(body("/journeys/" + orders.journey())).contains(text);
        Browser administrator = signedIn(Role.ADMIN);
        administrator.get("/journeys/" + orders.journey());
        administrator.post(remove, "address", "//evil.example");
        assertThat(body("/journeys/" + orders.journey())).doesNotContain(text);
    }

    @Test
    void takesNoNoteFromTheFrontline() throws Exception {
        Browser frontline = signedIn(Role.FRONTLINE);
        frontline.get("/log");
        assertThat(add(frontline, text, "2026-03-11", orders.journey(), "").statusCode())
                .isEqualTo(403);
    }

    private HttpResponse<String> add(Browser browser, String note, String day, String journey, String step)
            throws Exception {
        return browser.post(
                "/notes",
                "text",
                note,
                "day",
                day,
                "journey",
                journey,
                "step",
                step,
                "address",
                "/journeys/" + orders.journey() + "?period=12m");
    }

    private String body(String address) throws Exception {
        return manager.get(address).body();
    }

    private String removal(String page) {
        Matcher form = Pattern.compile(Pattern.quote(text) + "(?s).*?action=\"(/notes/[0-9]+/remove)\"")
                .matcher(page.substring(page.indexOf("id=\"notes\"")));
        assertThat(form.find()).isTrue();
        return form.group(1);
    }

    private Browser signedIn(Role role) throws Exception {
        String person = "p" + UUID.randomUUID();
        people.add(new Username(person), "Maya Tester", role, PASSWORD);
        Browser browser = new Browser(port);
        browser.signIn(person, PASSWORD);
        return browser;
    }
}
