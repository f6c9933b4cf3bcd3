package journey.web.draft;

import java.util.UUID;
import journey.domain.access.Role;
import journey.domain.access.Username;
import journey.domain.journey.Definition;
import journey.service.access.PeopleService;
import journey.service.database.DatabaseTest;
import journey.service.journey.JourneyService;
import journey.web.access.Browser;
import journey.web.listing.Orders;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A journey, a manager signed in, and the editor of its plan. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "journey.zone=UTC")
@AutoConfigureMockMvc
@DatabaseTest
@WithMockUser(roles = "MANAGER")
abstract class DraftSetting {

    static final String PASSWORD = "correct horse battery";

    @LocalServerPort
    int port;

    @Autowired
    JourneyService journeys;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private PeopleService people;

    Orders orders;
    String code;
    Browser browser;
    Editor editor;

    @BeforeEach
    void define() throws Exception {
        orders = new Orders(journeys, mvc);
        code = orders.journey();
        browser = manager("Maya");
        editor = new Editor(browser, code);
    }

    final Definition latest() {
        return journeys.latest(code).orElseThrow().definition();
    }

    final Browser manager(String name) throws Exception {
        Browser signedIn = new Browser(port);
        signedIn.signIn(person(name, Role.MANAGER), PASSWORD);
        return signedIn;
    }

    final String person(String name, Role role) {
        String person = "p" + UUID.randomUUID();
        people.add(new Username(person), name, role, PASSWORD);
        return person;
    }
}
