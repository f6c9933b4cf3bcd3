package journey.web.weaklink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import journey.service.database.DatabaseTest;
import journey.service.journey.JourneyService;
import journey.service.recording.FactRecorder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The tables of pages as files: the same address with {@code .csv}, the same filters, the same figures. */
@SpringBootTest(properties = "journey.zone=Europe/Berlin")
@AutoConfigureMockMvc
@DatabaseTest
@WithMockUser(roles = "MANAGER")
class PageTablesIntegrationTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JourneyService journeys;

    @Autowired
    private FactRecorder recorder;

    private Visits visits;

    /** Of 200, half by each channel: 60 fail at the second step and 30 at the third, ten of them and more at both. */
    @BeforeEach
    void visit() {
        visits = new Visits(journeys, recorder, mvc);
        visits.recordMany();
    }

    @Test
    void comparisonHasItsGroupsAndItsSteps() {
        String page = "/journeys/" + visits.journey() + "/compare";
        assertThat(visits.page(page + "?by=channel&from=2026-01-05"))
                .contains("href=\"" + page + ".csv?by=channel&amp;one=shop&amp;other=web&amp;from=2026-01-05\"");
        List<String> rows = rows(page + ".csv?by=channel");
        assertThat(rows.get(0)).startsWith("row,journey,version,by,one,other,step,name,transactions,one_measured");
        assertThat(rows).filteredOn(row -> row.startsWith("group,")).hasSize(2);
        assertThat(rows)
                .filteredOn(row -> row.startsWith("group,"))
                .allSatisfy(row -> assertThat(cells(row).get(8)).isEqualTo("100"));
        assertThat(rows).filteredOn(row -> row.startsWith("everything,")).hasSize(1);
        List<String> served = cells(rows.stream()
                .filter(row -> row.startsWith("step,") && row.contains(",served,"))
                .findFirst()
                .orElseThrow());
        // every other of the 60 that failed
        assertThat(served.subList(4, 12)).containsExactly("shop", "web", "served", "Served", "", "100", "70", "0.7");
        assertThat(served.subList(14, 18)).containsExactly("100", "70", "0.7", "0");
        assertThat(served).hasSize(cells(rows.get(0)).size());
        assertThat(rows(page + ".csv?by=channel&from=2030-01-01")).hasSize(1);
        refused(page + ".csv?from=yesterday");
    }

    @Test
    void evidenceHasTheStepItsWeeksItsPlacesAndItsNeighbours() {
        String page = "/weak-links/" + visits.journey() + "/served";
        assertThat(visits.page(page + "?channel=web")).contains("href=\"" + page + ".csv?channel=web\"");
        List<String> rows = rows(page + ".csv");
        int columns = cells(rows.get(0)).size();
        assertThat(rows).allSatisfy(row -> assertThat(cells(row)).hasSize(columns));
        assertThat(rows.get(1)).startsWith("step,served,200,140,60,0,0.7,");
        assertThat(cells(rows.get(1)).subList(9, 11)).containsExactly("0.95", "confirmed");
        assertThat(rows).filteredOn(row -> row.startsWith("week,")).isNotEmpty();
        assertThat(rows)
                .filteredOn(row -> row.startsWith("channel,"))
                .hasSize(2)
                .allMatch(row -> row.contains(",100,70,30,0,0.7,"));
        List<String> before = cells(rows.stream()
                .filter(row -> row.startsWith("before,asked,"))
                .findFirst()
                .orElseThrow());
        assertThat(before.subList(15, 17)).containsExactly("200", "1");
        // an hour, drawn from classes a tenth wide
        assertThat(Double.parseDouble(before.get(17))).isBetween(3_240.0, 3_960.0);
        assertThat(before.get(18)).isEqualTo("yes");
        assertThat(rows).filteredOn(row -> row.startsWith("after,billed,")).hasSize(1);
        assertThat(rows(page + ".csv?channel=web").get(1)).startsWith("step,served,100,70,30,0,0.7,");
        assertThat(mvc.get().uri("/weak-links/" + visits.journey() + "/nothing.csv"))
                .hasStatus(HttpStatus.NOT_FOUND);
        refused(page + ".csv?from=yesterday");
    }

    @Test
    void wallHasItsTransactionsWithTheVerdictOfEachStep() {
        String page = "/journeys/" + visits.journey() + "/wall";
        assertThat(visits.page(page + "?state=all&verdict=well&period=12m"))
                .contains("href=\"" + page + ".csv?period=12m&amp;state=all&amp;verdict=well\"");
        List<String> rows = rows(page + ".csv?state=all");
        assertThat(rows.get(0))
                .isEqualTo("transaction,journey,version,started_at,state,verdict,score,unplanned,asked,served,billed");
        assertThat(rows).hasSize(201);
        assertThat(rows.get(1))
                .startsWith(visits.journey() + "t1," + visits.journey() + ",1,2026-01-05T10:00:01+01:00,open,NOT_WELL,")
                .endsWith(",0,WELL,NOT_WELL,WELL");
        assertThat(rows(page + ".csv?state=all&verdict=well"))
                .hasSize(131)
                .allMatch(row -> row.startsWith("transaction,") || row.endsWith(",WELL,WELL,WELL"));
        assertThat(rows(page + ".csv")).as("all are open").hasSize(1);
        refused(page + ".csv?arrange=sideways");
    }

    @Test
    void weightsHaveEachStepAndMonth() {
        String page = "/journeys/" + visits.journey() + "/weights";
        assertThat(visits.page(page)).contains("href=\"" + page + ".csv\"");
        assertThat(rows(page + ".csv"))
                .containsExactly(
                        "journey,version,step,name,from_month,weight,answers,made_by",
                        visits.journey() + ",1,asked,Asked,,0.333333,,",
                        visits.journey() + ",1,served,Served,,0.333333,,",
                        visits.journey() + ",1,billed,Billed,,0.333333,,");
    }

    private List<String> rows(String address) {
        return visits.page(address).lines().toList();
    }

    /** None of them is quoted here. */
    private static List<String> cells(String row) {
        return List.of(row.split(",", -1));
    }

    private void refused(String address) {
        assertThat(mvc.get().uri(address)).hasStatus(HttpStatus.BAD_REQUEST);
    }
}
