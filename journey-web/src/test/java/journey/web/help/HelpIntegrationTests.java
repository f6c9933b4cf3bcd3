package journey.web.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.UUID;
import journey.domain.access.Role;
import journey.domain.access.Username;
import journey.service.access.PeopleService;
import journey.service.database.DatabaseTest;
import journey.web.access.Browser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DatabaseTest
class HelpIntegrationTests {

    private static final String PASSWORD = "correct horse battery";

    @LocalServerPort
    private int port;

    @Autowired
    private PeopleService people;

    @Test
    void leadsThroughTheFirstTenMinutes() throws Exception {
        Document today = page(Role.MANAGER, "/");
        assertThat(today.select(".first h2").text()).isEqualTo("Your first ten minutes");
        assertThat(today.select(".first a").eachAttr("href")).containsExactly("/journeys/new", "/log");
        assertThat(page(Role.ANALYST, "/journeys").select(".first a").eachAttr("href"))
                .containsExactly("/imports");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void explainsEveryWordToEverybody(Role role) throws Exception {
        Document help = page(role, "/help");
        assertThat(help.select("dt")).hasSizeGreaterThan(20).hasSameSizeAs(help.select("dd"));
        assertThat(help.select("dd").eachText()).allMatch(text -> text.length() > 20);
    }

    @Test
    void explainsTheWordsThatAskedForIt() throws Exception {
        String help = page(Role.FRONTLINE, "/help").select("dl").text();
        assertThat(help)
                .contains(
                        "Only this step failed Transactions in which this step failed and every other required step was well",
                        "ERRATIC",
                        "STEADY_BELOW",
                        "A transaction of which no step is required has no coverage");
    }

    /** No tour leads through a firm's own records. */
    @Test
    void toursTheDemoCompanyAlone() throws Exception {
        assertThat(page(Role.MANAGER, "/?tour=1").select(".tour")).isEmpty();
    }

    @Test
    void leavesOutStopsThatAPersonMayNotOpen() {
        Tour last = Objects.requireNonNull(Tour.at(8, Role.ANALYST));
        assertThat(last.stops()).isEqualTo(8);
        assertThat(last.name()).isEqualTo("compare");
        assertThat(last.next()).isNull();
        assertThat(Objects.requireNonNull(Tour.at(8, Role.MANAGER)).next())
                .isEqualTo("/journeys/help-desk/edit?at=step-5&tour=9");
        assertThat(Tour.at(1, Role.FRONTLINE)).hasFieldOrPropertyWithValue("name", "log");
        assertThat(Tour.at(0, Role.MANAGER)).isNull();
        assertThat(Tour.at(11, Role.MANAGER)).isNull();
    }

    private Document page(Role role, String address) throws Exception {
        String person = "p" + UUID.randomUUID();
        people.add(new Username(person), "Person", role, PASSWORD);
        Browser browser = new Browser(port);
        browser.signIn(person, PASSWORD);
        return Jsoup.parse(browser.get(address).body());
    }
}
