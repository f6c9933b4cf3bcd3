package journey.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import journey.domain.access.Role;
import journey.service.access.AccessService;
import journey.service.access.PeopleService;
import journey.service.database.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DatabaseTest
@ExtendWith(OutputCaptureExtension.class)
class SetupIntegrationTests {

    private static final String PASSWORD = "correct horse battery";

    @LocalServerPort
    private int port;

    @Autowired
    private AccessStart start;

    @Autowired
    private AccessService access;

    @Autowired
    private PeopleService people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PasswordEncoder passwords;

    @Test
    void makesTheFirstAdministratorOnceByThePrintedLink(CapturedOutput log) throws Exception {
        String before = access.open().orElseThrow();
        start.run(null);
        String path = log.getOut().replaceAll("(?s).*(/setup/\\S+).*", "$1");
        Browser browser = new Browser(port);

        assertThat(log.getOut()).contains("http://localhost:" + port + path);
        assertThat(browser.get(before).statusCode())
                .as("the link of the start before")
                .isEqualTo(404);
        assertThat(browser.get("/setup/guessed").statusCode()).isEqualTo(404);
        assertThat(browser.get("/setup/guessed").body()).contains("There is nothing here");

        assertThat(browser.get(path).body()).contains("The first administrator");
        String refused = make(browser, path, "short").body();
        assertThat(refused).contains("At least 12 characters", "value=\"Ada\"").doesNotContain("short\"");
        HttpResponse<String> made = make(browser, path, PASSWORD);

        assertThat(Browser.target(made)).isEqualTo("/sign-in");
        assertThat(people.get("ada").role()).isEqualTo(Role.ADMIN);
        assertThat(browser.get(path).statusCode()).isEqualTo(404);
        assertThat(make(browser, path, PASSWORD).statusCode()).isEqualTo(404);
        assertThat(access.open()).as("the next start prints no link").isEmpty();
        assertThat(Browser.target(browser.signIn("ada", PASSWORD))).isEqualTo("/");
    }

    @Test
    void keepsDemoAccountsOutThatCameWithTheDatabase() throws Exception {
        jdbc.sql("insert into account (username, name, password_hash, role, enabled, demo, created_at)"
                        + " values ('manager', 'Maya', ?, 'MANAGER', true, true, now()) on conflict do nothing")
                .param(passwords.encode("demo"))
                .update();
        Browser browser = new Browser(port);

        assertThat(browser.get("/sign-in").body()).doesNotContain("Maya");
        assertThat(browser.signIn("manager", "demo").statusCode()).isEqualTo(401);
        start.run(null);
        assertThat(people.get("manager").enabled()).isFalse();
    }

    private static HttpResponse<String> make(Browser browser, String path, String password) throws Exception {
        return browser.post(path, "username", "ada", "name", "Ada", "password", password, "repeated", password);
    }
}
