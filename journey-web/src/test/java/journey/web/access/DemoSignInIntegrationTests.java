package journey.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import journey.service.access.AccessService;
import org.apache.catalina.connector.Connector;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The demonstration, on the embedded database it really runs on. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "server.address=0.0.0.0")
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoSignInIntegrationTests {

    @TempDir
    private static Path home;

    @LocalServerPort
    private int port;

    @Autowired
    private ServletWebServerApplicationContext context;

    @Autowired
    private AccessService access;

    @DynamicPropertySource
    static void takeAFreshHome(DynamicPropertyRegistry settings) {
        settings.add("journey.home", () -> home.toString());
    }

    @Test
    @Order(1)
    void listensOnThisMachineOnlyWhateverElseIsSet() {
        Connector connector =
                ((TomcatWebServer) context.getWebServer()).getTomcat().getConnector();

        assertThat(connector.getProperty("address")).hasToString("127.0.0.1/127.0.0.1");
    }

    @Test
    @Order(2)
    void offersEachPersonAsOneButtonThatSignsIn() throws Exception {
        Browser browser = new Browser(port);

        assertThat(browser.get("/sign-in").body())
                .contains("Maya", "Leo", "Ana", "Ada", "simulated company")
                .containsOnlyOnce("value=\"analyst\"");
        HttpResponse<String> answer = browser.post("/sign-in", "username", "frontline", "password", "demo");

        assertThat(Browser.target(answer)).isEqualTo("/log");
        assertThat(browser.get("/account").body()).contains("Leo");
    }

    @Test
    @Order(3)
    void leavesNoDemoAccountWhenTheDemoCompanyLeaves() throws Exception {
        Browser browser = new Browser(port);
        browser.signIn("admin", "demo");

        String path = access.endDemo().orElseThrow();

        assertThat(Browser.target(browser.get("/account"))).isEqualTo("/sign-in");
        assertThat(browser.signIn("admin", "demo").statusCode()).isEqualTo(401);
        assertThat(browser.get("/sign-in").body()).doesNotContain("Maya", "value=\"demo\"", "simulated");
        assertThat(browser.get(path).statusCode()).isEqualTo(200);
    }
}
