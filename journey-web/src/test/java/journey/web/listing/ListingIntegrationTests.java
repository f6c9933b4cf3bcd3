package journey.web.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

/** Which transactions and touchpoints stand behind a figure. */
@SpringBootTest(properties = "journey.zone=UTC")
@AutoConfigureMockMvc
@DatabaseTest
@WithMockUser(roles = "MANAGER")
class ListingIntegrationTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JourneyService journeys;

    private Orders orders;

    /** Of four orders: as planned; paid late, with a call; paid after it was sent; ordered twice and never sent. */
    @BeforeEach
    void record() {
        orders = new Orders(journeys, mvc);
        orders.add("plain", "ordered", "2026-03-02T09:00Z", ",\"channel\":\"web\"")
                .add("plain", "paid", "2026-03-02T10:00Z", "")
                .add("plain", "sent", "2026-03-03T10:00Z", ",\"moment\":\"surprise\"")
                .add("late", "ordered", "2026-03-02T10:00Z", ",\"channel\":\"web\"")
                .add("late", "paid", "2026-03-02T15:00Z", "")
                .add("late", "call", "2026-03-02T14:00Z", ",\"caused_by\":\"paid\"")
                .add("late", "sent", "2026-03-03T10:00Z", "")
                .add("turned", "ordered", "2026-03-02T11:00Z", ",\"channel\":\"shop\"")
                .add("turned", "sent", "2026-03-02T11:30Z", "")
                .add("turned", "paid", "2026-03-02T12:00Z", "")
                .add("twice", "ordered", "2026-03-02T12:00Z", "")
                .add("twice", "ordered", "2026-03-02T12:10Z", ",\"occurrence\":2")
                .add("twice", "paid", "2026-03-02T13:00Z", "");
        orders.store();
    }

    @ParameterizedTest
    @CsvSource({
        "'transactions', 'twice turned late plain'",
        "'transactions?sort=oldest', 'plain late turned twice'",
        "'transactions?deviation=repeated&step=ordered', 'twice'",
        "'transactions?deviation=out_of_sequence&step=sent', 'turned'",
        "'transactions?deviation=failed&step=paid', 'late'",
        "'transactions?step=paid&stepVerdict=not_well', 'late'",
        "'transactions?step=paid&stepVerdict=measured', 'twice turned late plain'",
        "'transactions?only=paid', 'late'",
        "'transactions?verdict=well', 'turned plain'",
        "'transactions?verdict=measured', 'turned late plain'",
        "'transactions?state=open', 'twice'",
        "'transactions?channel=web&verdict=well', ''",
        "'transactions?from=2026-03-03', ''",
        "'touchpoints?step=paid&promise=broken', 'late'",
        "'touchpoints?step=paid&promise=kept', 'twice turned plain'",
        "'touchpoints?step=call&unplanned=yes&cause=paid', 'late'",
        "'touchpoints?step=call&unplanned=yes&cause=unassigned', ''",
        "'touchpoints?step=paid&follows=sent', 'turned'",
        "'touchpoints?step=paid&follows=call', 'late'",
        "'touchpoints?step=ordered&place=first', 'twice turned late plain'",
        "'touchpoints?step=paid&place=last', 'twice turned'",
        "'touchpoints?step=ordered&via=shop', 'turned'",
        "'touchpoints?step=sent&moment=surprise', 'plain'",
        "'touchpoints?step=ordered&via=web&from=2026-03-02&to=2026-03-02', 'late plain'",
        "'touchpoints?step=paid&from=2026-03-02&to=2026-03-02', 'late twice turned plain'",
        "'touchpoints?step=sent&moment=surprise&from=2026-03-03&to=2026-03-03', 'plain'",
        "'touchpoints?step=sent&moment=surprise&from=2026-03-03&to=2026-03-03&time=began', ''",
        "'touchpoints?step=sent&moment=surprise&from=2026-03-02&to=2026-03-02&time=began', 'plain'",
        "'touchpoints?step=sent&moment=surprise&to=2026-03-02', ''"
    })
    void showsWhatTheFigureCounted(String list, String expected) {
        assertThat(String.join(" ", orders.listed(list))).isEqualTo(expected);
    }

    @Test
    void showsTheOrdersThatWentOneWay() {
        String flow = orders.page("/journeys/" + orders.journey() + "/flow");
        List<String> ways = new ArrayList<>();
        var links = java.util.regex.Pattern.compile("/transactions[?](variant=[0-9a-f]{12})\"")
                .matcher(flow);
        while (links.find()) {
            ways.add(String.join(" ", orders.listed("transactions?" + links.group(1))));
        }
        assertThat(ways).containsExactlyInAnyOrder("plain", "late", "turned", "twice");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "deviation=nonsense&step=paid",
                "deviation=missing",
                "deviation=ad_hoc&step=paid",
                "step=nothing",
                "verdict=perhaps",
                "only=nothing",
                "state=asleep",
                "sort=colour",
                "stepVerdict=not_well",
                "due=never",
                "failing=nothing",
                "shape=round",
                "unplanned=yes"
            })
    void saysWhatItDoesNotUnderstandAndShowsTheRest(String filter) {
        assertThat(orders.page("/journeys/" + orders.journey() + "/transactions?" + filter))
                .contains("is not understood as", "4</b> transactions");
        assertThat(mvc.get().uri("/journeys/" + orders.journey() + "/transactions.csv?" + filter))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    /** A filter that a page cannot apply is not passed over in silence: its figures would be taken for others. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/weak-links?shape=erratic",
                "/journeys?verdict=well",
                "/?step=paid",
                "/journeys/{}?shape=erratic",
                "/journeys/{}/flow?shape=erratic",
                "/journeys/{}/touchpoints?shape=erratic",
                "/journeys/{}/wall?promise=kept",
                "/weak-links/{}/paid?shape=erratic"
            })
    void saysWhichFilterAPageDoesNotHave(String address) {
        assertThat(orders.page(address.replace("{}", orders.journey()))).contains("this page has no such filter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/weak-links.csv?shape=erratic",
                "/departments/none.csv?shape=erratic",
                "/journeys.csv?verdict=well",
                "/journeys/{}.csv?shape=erratic",
                "/journeys/{}/flow.csv?shape=erratic",
                "/journeys/{}/touchpoints.csv?shape=erratic",
                "/api/v1/reports/steps.csv?shape=erratic",
                "/api/v1/reports/transactions.csv?shape=round"
            })
    void refusesAFileByAFilterThatItDoesNotHave(String address) {
        assertThat(mvc.get().uri(address.replace("{}", orders.journey()))).hasStatus(HttpStatus.BAD_REQUEST);
    }

    /** Of one journey another cannot be asked for, nor does the page offer it. */
    @Test
    void offersNoOtherJourneyOnThePageOfOne() {
        Orders other = new Orders(journeys, mvc);
        for (String page : List.of("", "/transactions", "/touchpoints", "/wall", "/flow")) {
            assertThat(orders.page("/journeys/" + orders.journey() + page + "?journey=" + other.journey()))
                    .as(page)
                    .contains("this page is about one journey")
                    .doesNotContain("<select name=\"journey\"");
        }
    }

    @Test
    void opensTheCountOfEachShape() {
        Matcher link = Pattern.compile("/transactions[?]shape=([a-z_]+)\"[^>]*>([0-9]+) ")
                .matcher(orders.page("/journeys/" + orders.journey()));
        int all = 0;
        while (link.find()) {
            int count = Integer.parseInt(link.group(2));
            String shape = "shape=" + link.group(1);
            assertThat(orders.listed("transactions?" + shape)).as(shape).hasSize(count);
            assertThat(orders.listed("transactions?sort=worst&" + shape))
                    .as(shape)
                    .hasSize(count);
            assertThat(orders.page("/journeys/" + orders.journey() + "/transactions.csv?" + shape))
                    .hasLineCount(count + 1);
            assertThat(orders.page("/api/v1/reports/transactions.csv?journey=" + orders.journey() + "&"
                            + shape.toUpperCase(Locale.ROOT).replace("SHAPE", "shape")))
                    .hasLineCount(count + 1);
            all += count;
        }
        assertThat(all).isEqualTo(4);
    }

    /** What a page counted in a period is of transactions that began in it, wherever its touchpoints lie. */
    @Test
    void leadsFromAPeriodToTheTouchpointsOfTheTransactionsThatBeganInIt() {
        String page = orders.page("/journeys/" + orders.journey() + "?from=2026-03-02&to=2026-03-02");
        Matcher link =
                Pattern.compile("/touchpoints[?]([^\"]*step=sent[^\"]*)\"").matcher(page);
        assertThat(link.find()).isTrue();
        assertThat(link.group(1)).contains("time=began");
        assertThat(orders.page("/journeys/" + orders.journey() + "/touchpoints?from=2026-03-02"))
                .contains("when the touchpoint happened");
        assertThat(page).contains("when the transaction began");
    }

    @Test
    void writesTheDaysOfAFilterAsTheReaderDoes() {
        assertThat(orders.page("/journeys/" + orders.journey() + "/transactions?from=2026-03-02&to=2026-03-09"))
                .contains("<b>2 Mar 2026</b>", "<b>9 Mar 2026</b>", "value=\"2026-03-02\"");
    }

    @Test
    void takesWhatIsNoNumberForTheFirstPage() {
        assertThat(orders.listed("transactions?page=zero")).hasSize(4);
        assertThat(orders.listed("transactions?page=99999")).hasSize(4);
    }

    @Test
    void givesTouchpointsAsAFile() {
        assertThat(orders.page("/journeys/" + orders.journey() + "/touchpoints.csv?step=paid&promise=broken"))
                .contains("transaction,customer,step,occurred_at,due_at")
                .contains(orders.journey() + "-late,,paid,2026-03-02T15:00:00Z,2026-03-02T12:00:00Z")
                .doesNotContain("plain");
    }

    /** Pages are read from their own days: together they are the whole list, each transaction once. */
    @ParameterizedTest
    @ValueSource(
            strings = {"sort=latest", "sort=oldest", "step=paid&stepVerdict=not_well", "verdict=not_well&sort=oldest"})
    void givesEveryTransactionOnOneOfItsPages(String filter) {
        for (int i = 0; i < 130; i++) {
            String day = "2026-04-%02dT".formatted(1 + i * i % 29);
            orders.add("many" + i, "ordered", day + "%02d:%02dZ".formatted(i % 7, i % 60), "")
                    .add("many" + i, "paid", day + (i % 3 == 0 ? "08" : "23") + ":59Z", "")
                    .add("many" + i, "sent", day + "23:59Z", "");
        }
        orders.store();
        String all = orders.page("/journeys/" + orders.journey() + "/transactions.csv?" + filter);
        List<String> expected = all.lines()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
        List<String> paged = new ArrayList<>();
        for (int page = 1; page <= (expected.size() + 49) / 50; page++) {
            var rows = java.util.regex.Pattern.compile("/transactions/([^\"?]+)\"")
                    .matcher(
                            orders.page("/journeys/" + orders.journey() + "/transactions?" + filter + "&page=" + page));
            while (rows.find()) {
                paged.add(rows.group(1));
            }
        }
        assertThat(expected).hasSizeGreaterThan(50);
        assertThat(paged).isEqualTo(expected);
    }

    @Test
    void showsTheTransactionsOfAllJourneysTogether() {
        assertThat(orders.page("/today/transactions?journey=" + orders.journey() + "&verdict=well"))
                .contains("2</b> transactions")
                .contains(orders.journey() + "-plain", orders.journey() + "-turned");
    }

    @Test
    void drawsTheWallOfThoseThatAreOver() {
        String wall = orders.page("/journeys/" + orders.journey() + "/wall");
        assertThat(wall)
                .contains(
                        "3 transactions",
                        "10 small instances",
                        ">2</a> of them went well",
                        "state=completed&amp;verdict=well")
                .contains("-late, 2 Mar", ": not well at Paid")
                .doesNotContain("twice,");
        assertThat(orders.page("/journeys/" + orders.journey() + "/wall?state=all&arrange=failing"))
                .contains("4 transactions", "twice,");
        assertThat(orders.page("/journeys/" + orders.journey() + "/wall?arrange=colour"))
                .contains("“colour” is not understood as arrange: time, score, failing");
    }
}
