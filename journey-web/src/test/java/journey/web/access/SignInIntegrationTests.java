package journey.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import journey.domain.access.Role;
import journey.domain.access.Username;
import journey.service.access.PeopleService;
import journey.service.database.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DatabaseTest
class SignInIntegrationTests {

    private static final String PASSWORD = "correct horse battery";

    @LocalServerPort
    private int port;

    @Autowired
    private PeopleService people;

    private Browser browser;
    private String admin;

    @BeforeEach
    void addAnAdministrator() {
        browser = new Browser(port);
        admin = person(Role.ADMIN);
    }

    private String person(Role role) {
        String username = "p" + UUID.randomUUID();
        people.add(new Username(username), "Person", role, PASSWORD);
        return username;
    }

    @Test
    void leadsToThePageThatWasAskedFor() throws Exception {
        assertThat(Browser.target(browser.get("/admin/tokens/new"))).isEqualTo("/sign-in");

        HttpResponse<String> answer = browser.signIn(admin, PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Browser.target(answer)).isEqualTo("/admin/tokens/new");
        assertThat(browser.get("/admin/tokens/new").statusCode()).isEqualTo(200);
    }

    @Test
    void leadsFrontlineStaffToTheirFormAlsoWhenTheyAskedForThePageOfOthers() throws Exception {
        browser.get("/weak-links");

        assertThat(Browser.target(browser.signIn(person(Role.FRONTLINE), PASSWORD)))
                .isEqualTo("/log");
        assertThat(Browser.target(new Browser(port).signIn(person(Role.ANALYST), PASSWORD)))
                .isEqualTo("/");
    }

    @Test
    void keepsTheUsernameButNotThePasswordOfARefusedTry() throws Exception {
        HttpResponse<String> answer = browser.signIn(admin, "not this one");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body())
                .contains("value=\"" + admin + "\"", "do not belong together")
                .doesNotContain("not this one", "demo");
    }

    @Test
    void makesAGuesserWaitAfterFiveFailuresEvenWithTheRightPassword() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(browser.signIn(admin, "wrong " + i).statusCode()).isEqualTo(401);
        }
        browser.signIn(admin, "wrong again");

        HttpResponse<String> answer = browser.signIn(admin, PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("Too many wrong tries");
    }

    @Test
    void hidesTheSessionsCookieFromScriptsAndOtherSites() throws Exception {
        List<String> cookies = browser.signIn(admin, PASSWORD).headers().allValues("Set-Cookie");

        assertThat(cookies)
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("journey-session=")
                        .contains("HttpOnly")
                        .contains("SameSite=Lax"));
    }

    @Test
    void endsTheSessionsOfAPersonWhoIsDisabled() throws Exception {
        String analyst = person(Role.ANALYST);
        browser.signIn(analyst, PASSWORD);
        assertThat(browser.get("/account").statusCode()).isEqualTo(200);

        people.disable(analyst);

        assertThat(Browser.target(browser.get("/account"))).isEqualTo("/sign-in");
        assertThat(browser.signIn(analyst, PASSWORD).statusCode()).isEqualTo(401);
    }

    @Test
    void keepsASessionThatChangesItsPasswordAndEndsTheOthers() throws Exception {
        Browser other = new Browser(port);
        other.signIn(admin, PASSWORD);
        browser.signIn(admin, PASSWORD);
        browser.get("/account");

        HttpResponse<String> wrong = browser.post(
                "/account", "present", "no", "password", "another long one", "repeated", "another long one");
        HttpResponse<String> answer = browser.post(
                "/account", "present", PASSWORD, "password", "another long one", "repeated", "another long one");

        assertThat(wrong.body()).contains("not the present password").doesNotContain("another long one");
        assertThat(Browser.target(answer)).isEqualTo("/account");
        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
        assertThat(Browser.target(other.get("/account"))).isEqualTo("/sign-in");
    }

    @Test
    void signsOut() throws Exception {
        browser.signIn(admin, PASSWORD);
        browser.get("/account");

        assertThat(Browser.target(browser.post("/sign-out"))).isEqualTo("/sign-in");
        assertThat(Browser.target(browser.get("/account"))).isEqualTo("/sign-in");
    }

    @Test
    void showsPagesForWhatIsForbiddenOrNotThere() throws Exception {
        browser.signIn(person(Role.FRONTLINE), PASSWORD);

        HttpResponse<String> forbidden = browser.get("/admin");
        HttpResponse<String> missing = browser.get("/nowhere");

        assertThat(forbidden.statusCode()).isEqualTo(403);
        assertThat(forbidden.body()).contains("not for your role", "href=\"/log\"", "Person");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("There is nothing here");
    }
}
