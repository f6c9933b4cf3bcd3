package journey.web.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import journey.service.database.DatabaseTest;
import journey.service.journey.JourneyService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A filter that stands in an address several times means the same on every page and in every report. */
@SpringBootTest(properties = "journey.zone=UTC")
@AutoConfigureMockMvc
@DatabaseTest
@WithMockUser(roles = "MANAGER")
class RepeatedFiltersIntegrationTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JourneyService journeys;

    private Orders orders;

    @BeforeEach
    void record() {
        orders = new Orders(journeys, mvc);
        orders.add("both", "ordered", "2026-03-02T09:00Z", ",\"channel\":\"web\",\"employee\":\"Meyer, Anna\"")
                .add("first", "ordered", "2026-03-02T10:00Z", ",\"channel\":\"app\",\"employee\":\"Meyer\"")
                .add("last", "ordered", "2026-03-02T11:00Z", ",\"channel\":\"app\",\"employee\":\"Anna\"");
        orders.store();
    }

    @ParameterizedTest
    @CsvSource({
        "'employees=Meyer,%20Anna', 'both'",
        "'employees=Meyer&employees=Anna', 'last first'",
        "'employees=Anna,Meyer', 'last first'",
        "'employees=Anna,%20Meyer,%20Anna', 'last both'",
        "'employees=Meyer,%20Anna&employees=Anna', 'last both'",
        "'employees=&employees=Anna', 'last'"
    })
    void takesSeveralEmployeesAndACommaOfTheirCodes(String filter, String expected) {
        assertThat(String.join(" ", orders.listed("transactions?" + filter))).isEqualTo(expected);
        assertThat(orders.page("/api/v1/reports/transactions.csv?journey=" + orders.journey() + "&" + filter))
                .hasLineCount(1 + expected.split(" ").length);
    }

    /** Whatever the page leads to has the same group. */
    @Test
    void keepsTheGroupInItsOwnLinks() {
        String page = orders.page("/journeys/" + orders.journey() + "/transactions?employees=Meyer&employees=Anna");
        assertThat(page)
                .contains(
                        "/transactions.csv?sort=latest&amp;employees=Meyer&amp;employees=Anna",
                        "name=\"employees\"",
                        "value=\"Anna\"")
                .doesNotContain("employees=Meyer%0AAnna");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/journeys", "/weak-links", "/journeys/{}", "/journeys/{}/transactions"})
    void saysOnEveryPageThatOtherFiltersAreGivenOnce(String page) {
        assertThat(orders.page(page.replace("{}", orders.journey()) + "?channel=web&channel=app"))
                .contains("“web and channel=app” is not understood as channel: given once");
    }

    @Test
    void refusesFilesByTwoValuesOfOneFilter() {
        for (String file : List.of(
                "/journeys/" + orders.journey() + "/transactions.csv",
                "/weak-links.csv",
                "/journeys.csv",
                "/api/v1/reports/transactions.csv")) {
            assertThat(mvc.get().uri(file + "?channel=web&channel=app"))
                    .as(file)
                    .hasStatus(HttpStatus.BAD_REQUEST);
            assertThat(mvc.get().uri(file + "?channel=web&channel=web"))
                    .as(file)
                    .satisfies(answer ->
                            assertThat(answer.getResponse().getStatus()).isLessThan(400));
        }
    }
}
