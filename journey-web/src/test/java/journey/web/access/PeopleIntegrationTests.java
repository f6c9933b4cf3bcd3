package journey.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import journey.domain.access.Role;
import journey.domain.access.Username;
import journey.service.access.PeopleService;
import journey.service.access.TokenService;
import journey.service.database.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DatabaseTest
class PeopleIntegrationTests {

    private static final String PASSWORD = "correct horse battery";

    @LocalServerPort
    private int port;

    @Autowired
    private PeopleService people;

    @Autowired
    private TokenService tokens;

    private Browser browser;

    @BeforeEach
    void signInAsTheOnlyAdministrator() throws Exception {
        if (people.list().isEmpty()) {
            people.add(new Username("boss"), "Bo", Role.ADMIN, PASSWORD);
        }
        browser = new Browser(port);
        browser.signIn("boss", PASSWORD);
    }

    @Test
    void addsAPersonWhoCanSignIn() throws Exception {
        browser.get("/admin/people/new");

        HttpResponse<String> answer = browser.post(
                "/admin/people",
                "username",
                "Mia",
                "name",
                "Mia M",
                "role",
                "MANAGER",
                "password",
                PASSWORD,
                "repeated",
                PASSWORD);

        assertThat(Browser.target(answer)).isEqualTo("/admin");
        assertThat(browser.get("/admin").body()).contains("Mia M", "href=\"/admin/people/mia\"");
        assertThat(new Browser(port).signIn("mia", PASSWORD).statusCode()).isEqualTo(302);
    }

    @Test
    void saysAtTheFieldWhatIsWrongAndKeepsTheRest() throws Exception {
        browser.get("/admin/people/new");

        String page = browser.post(
                        "/admin/people",
                        "username",
                        "no spaces",
                        "name",
                        "Nora",
                        "role",
                        "ANALYST",
                        "password",
                        "short",
                        "repeated",
                        "shirt")
                .body();
        String taken = browser.post(
                        "/admin/people",
                        "username",
                        "BOSS",
                        "name",
                        "Nora",
                        "role",
                        "ANALYST",
                        "password",
                        PASSWORD,
                        "repeated",
                        PASSWORD)
                .body();
        String tooShort = browser.post(
                        "/admin/people",
                        "username",
                        "nora",
                        "name",
                        "Nora",
                        "role",
                        "BOSS",
                        "password",
                        "eleven char",
                        "repeated",
                        "eleven char")
                .body();

        assertThat(page)
                .contains("value=\"no spaces\"", "value=\"Nora\"", "Use 2 to 64 letters", "differs from the password")
                .containsPattern("value=\"ANALYST\"[^>]*checked")
                .doesNotContain("shirt");
        assertThat(taken).contains("Somebody has this username already");
        assertThat(tooShort).contains("Choose a role");
        assertThat(people.list()).noneMatch(account -> account.name().equals("Nora"));
    }

    @Test
    void doesNotLetTheLastAdministratorGo() throws Exception {
        browser.get("/admin/people/boss");

        assertThat(browser.post("/admin/people/boss/disable").body()).contains("the last administrator");
        assertThat(browser.post("/admin/people/boss/role", "role", "ANALYST").body())
                .contains("the last administrator");
        assertThat(people.get("boss").role()).isEqualTo(Role.ADMIN);
        assertThat(people.get("boss").enabled()).isTrue();
    }

    @Test
    void changesARoleAndAPasswordOfSomebodyElse() throws Exception {
        people.add(new Username("otto"), "Otto", Role.ANALYST, PASSWORD);
        browser.get("/admin/people/otto");

        browser.post("/admin/people/otto/role", "role", "FRONTLINE");
        String refused = browser.post("/admin/people/otto/password", "password", "x", "repeated", "x")
                .body();
        browser.post("/admin/people/otto/password", "password", "a wholly new one", "repeated", "a wholly new one");

        assertThat(refused).contains("At least 12 characters");
        assertThat(people.get("otto").role()).isEqualTo(Role.FRONTLINE);
        assertThat(Browser.target(new Browser(port).signIn("otto", "a wholly new one")))
                .isEqualTo("/log");
        assertThat(browser.get("/admin/people/nobody").statusCode()).isEqualTo(404);
    }

    @Test
    void showsATokenOnceAndRevokesIt() throws Exception {
        browser.get("/admin/tokens/new");

        String page = browser.post("/admin/tokens", "name", "Till 4", "role", "FRONTLINE")
                .body();
        String token = page.replaceAll("(?s).*id=\"token\"[^>]*value=\"([^\"]+)\".*", "$1");

        assertThat(token).hasSize(43);
        assertThat(tokens.accept(token)).isPresent();
        assertThat(browser.get("/admin").body()).contains("Till 4").doesNotContain(token);
        assertThat(browser.post("/admin/tokens/" + tokens.list().get(0).id() + "/revoke")
                        .statusCode())
                .isEqualTo(302);
        assertThat(tokens.accept(token)).isEmpty();
        assertThat(browser.get("/admin").body()).contains("revoked 2");
    }
}
