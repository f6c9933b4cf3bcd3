package journey.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import journey.domain.access.Role;
import journey.domain.access.Username;
import journey.service.access.PeopleService;
import journey.service.database.DatabaseTest;
import journey.web.access.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DatabaseTest
class ViewsIntegrationTests {

    private static final String PASSWORD = "correct horse battery";
    private static final String ADDRESS = "/weak-links?period=4w&version=all";

    @LocalServerPort
    private int port;

    @Autowired
    private PeopleService people;

    private final String name = "My Monday " + UUID.randomUUID();
    private Browser manager;
    private String username;

    @BeforeEach
    void signIn() throws Exception {
        username = person(Role.MANAGER);
        manager = signedIn(username);
    }

    @Test
    void keepsAPageWithItsFiltersAndOffersItOnEveryPage() throws Exception {
        manager.get(ADDRESS);
        HttpResponse<String> kept = save(manager, ADDRESS, "", "");
        assertThat(kept.headers().firstValue("Location").orElseThrow()).endsWith(ADDRESS);
        assertThat(manager.get("/journeys").body()).contains(link(ADDRESS));
        assertThat(manager.get("/views").body()).contains(link(ADDRESS), "me alone");
    }

    @Test
    void tellsAPageItsOwnAddressWithoutWhatWasTypedToFindOne() throws Exception {
        assertThat(manager.get("/weak-links?period=4w&q=Ingrid&page=3&channel=").body())
                .contains("name=\"address\" value=\"/weak-links?period=4w\"");
    }

    @Test
    void keepsAnotherPageUnderTheSameName() throws Exception {
        manager.get("/");
        save(manager, ADDRESS, "", "");
        save(manager, "/journeys?period=12m", "", "");
        assertThat(manager.get("/journeys?period=12m").body()).contains("no longer kept under it");
        save(manager, "/journeys?period=12m", "", "");
        assertThat(manager.get("/journeys?period=12m").body()).contains("” is kept.");
        assertThat(manager.get("/views").body())
                .contains(link("/journeys?period=12m"))
                .doesNotContain(link(ADDRESS));
    }

    @Test
    void beginsTheDayWithAView() throws Exception {
        manager.get("/");
        save(manager, ADDRESS, "", "true");
        assertThat(new Browser(port)
                        .signIn(username, PASSWORD)
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith(ADDRESS);
        manager.get("/views");
        manager.post("/views/usual");
        assertThat(Browser.target(new Browser(port).signIn(username, PASSWORD))).isEqualTo("/");
    }

    @Test
    void sharesAViewWithARoleAlone() throws Exception {
        manager.get("/");
        save(manager, ADDRESS, "ANALYST", "");
        assertThat(signedIn(person(Role.ANALYST)).get("/views").body()).contains(name, "shared by " + username);
        assertThat(signedIn(person(Role.MANAGER)).get("/views").body()).doesNotContain(name);
    }

    @Test
    void letsNobodyRemoveAnothersView() throws Exception {
        manager.get("/");
        save(manager, ADDRESS, "MANAGER", "");
        long id = id(manager.get("/views").body());
        Browser other = signedIn(person(Role.MANAGER));
        other.get("/views");
        other.post("/views/" + id + "/delete");
        assertThat(manager.get("/views").body()).contains(name);
        manager.post("/views/" + id + "/delete");
        assertThat(manager.get("/views").body()).doesNotContain(name);
    }

    @Test
    void asksForANameAndKeepsTheRest() throws Exception {
        manager.get("/");
        HttpResponse<String> asked = manager.post("/views", "name", "  ", "address", ADDRESS, "sharedWith", "ANALYST");
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body())
                .contains("Give the view a name.", "value=\"" + ADDRESS.replace("&", "&amp;") + "\"")
                .containsPattern("value=\"ANALYST\"[^>]*selected");
    }

    @Test
    void sharesNoPageWithThoseWhoMayNotOpenIt() throws Exception {
        manager.get("/");
        assertThat(save(manager, ADDRESS, "FRONTLINE", "").body()).contains("They may not open this page.");
        assertThat(manager.get("/views").body()).doesNotContain(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "/admin",
                "/nowhere",
                "/a b",
                "/sign-in",
                "/customers/C-7"
            })
    void keepsNothingThatIsNoPageOfThePersons(String address) throws Exception {
        manager.get("/");
        assertThat(save(manager, address, "", "").body()).contains("That is no page that you can keep.");
        assertThat(manager.get("/views").body()).doesNotContain(name);
    }

    private HttpResponse<String> save(Browser browser, String address, String sharedWith, String start)
            throws Exception {
        return browser.post("/views", "name", name, "address", address, "sharedWith", sharedWith, "start", start);
    }

    private String link(String address) {
        return "href=\"" + address.replace("&", "&amp;") + "\">" + name + "</a>";
    }

    private static long id(String page) {
        Matcher id = Pattern.compile("/views/([0-9]+)/delete").matcher(page);
        assertThat(id.find()).isTrue();
        return Long.parseLong(id.group(1));
    }

    private Browser signedIn(String person) throws Exception {
        Browser browser = new Browser(port);
        browser.signIn(person, PASSWORD);
        return browser;
    }

    private String person(Role role) {
        String person = "p" + UUID.randomUUID();
        people.add(new Username(person), "Person", role, PASSWORD);
        return person;
    }
}
