package journey.web.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import journey.service.database.DatabaseTest;
import journey.service.journey.JourneyService;
import journey.web.listing.Orders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A journey of which a step was done well in all of one week, and in half of the next. */
@SpringBootTest(properties = "journey.zone=UTC")
@AutoConfigureMockMvc
@DatabaseTest
@WithMockUser(roles = "MANAGER")
class TodayIntegrationTests {

    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JourneyService journeys;

    private Orders orders;

    @BeforeEach
    void record() {
        orders = new Orders(journeys, mvc);
        for (int i = 0; i < 80; i++) {
            Instant begin = MONDAY.plus(i < 40 ? 0 : 7, ChronoUnit.DAYS).plus(i, ChronoUnit.MINUTES);
            int hours = i < 40 || i % 2 == 0 ? 1 : 9;
            orders.add("t" + i, "ordered", begin.toString(), "")
                    .add("t" + i, "paid", begin.plus(hours, ChronoUnit.HOURS).toString(), "")
                    .add("t" + i, "sent", begin.plus(20, ChronoUnit.HOURS).toString(), "");
        }
        // the record with which the second week is over: still open, and long past its promise
        orders.add("last", "ordered", "2026-03-15T20:00:00Z", "");
        orders.store();
    }

    @Test
    void tellsWhatChangedFromOneWeekToTheNext() {
        assertThat(orders.page("/?journey=" + orders.journey() + "&to=2026-03-15"))
                .contains("Paid</a> in “Order” fell from", "100\u202f%</a>", "48.8\u202f%</a>")
                .containsPattern("9 Mar( 2026)? to 15 Mar( 2026)? against 2 Mar( 2026)? to 8 Mar( 2026)?")
                .contains("from=2026-03-09&amp;to=2026-03-15");
    }

    @Test
    void comparesAPeriodWithAsManyDaysBeforeIt() {
        assertThat(orders.page("/?journey=" + orders.journey() + "&from=2026-03-09&to=2026-03-15"))
                .contains("What changed since the period before", "fell from")
                .contains(">−51.2</span>");
    }

    @Test
    void saysNothingOfWhatIsOnlyChance() {
        assertThat(orders.page("/?journey=" + orders.journey() + "&from=2026-03-02&to=2026-03-08"))
                .contains("Nothing can be compared yet");
    }

    @Test
    void countsWhatIsOpen() {
        assertThat(orders.page("/?journey=" + orders.journey()))
                .contains("/journeys/" + orders.journey() + "/transactions?journey=" + orders.journey()
                        + "&amp;state=open\">1</a>");
    }

    @Test
    void showsTheChainOfTheOneJourneyItIsLimitedTo() {
        assertThat(orders.page("/?journey=" + orders.journey())).contains("<ol class=\"chain", ">clear</a>");
        assertThat(orders.page("/?journey=nonsense")).contains("“nonsense” is not understood as journey");
    }
}
