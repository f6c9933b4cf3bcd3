package journey.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import journey.domain.customer.CustomerKind;
import journey.domain.customer.CustomerStatus;
import journey.domain.imports.FactRow.CustomerRow;
import journey.service.database.DatabaseTest;
import journey.service.journey.JourneyService;
import journey.service.recording.FactRecorder;
import journey.web.listing.Orders;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(properties = "journey.zone=UTC")
@AutoConfigureMockMvc
@DatabaseTest
@WithMockUser(roles = "MANAGER")
class SearchIntegrationTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JourneyService journeys;

    @Autowired
    private FactRecorder recorder;

    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private Orders orders;

    @BeforeEach
    void record() {
        orders = new Orders(journeys, mvc);
        orders.add("plain", "ordered", "2026-03-02T09:00Z", "");
        orders.store();
        recorder.record(List.of(
                customer("C-" + unique, "Ingrid Lindqvist"),
                customer("D-" + unique, "ياسمين العلي"),
                customer("50%-" + unique, "Half")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ingrid", "lindq", "Ingird", "Lindkvist", "ingrid lindqvist"})
    void findsACustomerByAnyPartOfTheNameAndInSpiteOfASlip(String typed) {
        assertThat(search(typed)).contains("Ingrid Lindqvist", "C-" + unique);
    }

    @Test
    void findsNamesOfAnyScript() {
        assertThat(search("ياسمين")).contains("ياسمين العلي");
    }

    @Test
    void goesStraightToWhatIsNamedExactly() {
        assertThat(mvc.get().uri("/search").param("q", "C-" + unique)).hasRedirectedUrl("/customers/C-" + unique);
        String transaction = orders.journey() + "-plain";
        assertThat(mvc.get().uri("/search").param("q", " " + transaction + " "))
                .hasRedirectedUrl("/transactions/" + transaction);
    }

    @Test
    void findsATransactionByTheEndOfItsReferenceAndInSpiteOfASlip() {
        String transaction = orders.journey() + "-plain";
        assertThat(search(transaction.substring(8))).contains(transaction);
        assertThat(search(transaction.replace("plain", "plian"))).contains(transaction);
    }

    @Test
    void findsAStepForThoseWhoMayOpenIt() {
        assertThat(search("Ordred")).contains("/weak-links/" + orders.journey() + "/ordered");
    }

    @Test
    @WithMockUser(roles = "FRONTLINE")
    void findsNoStepForTheFrontline() {
        assertThat(search("Ordered")).doesNotContain("/weak-links/");
        assertThat(search("Ingrid")).contains("Ingrid Lindqvist");
    }

    /** Sixty others contain the words too: the one who is called just so was cut off. */
    @Test
    void putsWhoIsCalledJustSoFirst() {
        String name = "An" + unique;
        List<CustomerRow> rows = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            rows.add(customer("A%02d-".formatted(i) + unique, "Jo" + name + " Miller"));
        }
        rows.add(customer("Z-" + unique, name));
        rows.add(customer("Y-" + unique, name + " Smith"));
        recorder.record(rows);
        assertThat(hits(name.toLowerCase(Locale.ROOT)))
                .startsWith(name, name + " Smith")
                .hasSize(10);
    }

    @Test
    void goesStraightToAReferenceInWhateverCase() {
        assertThat(mvc.get().uri("/search").param("q", "c-" + unique.toUpperCase(Locale.ROOT)))
                .hasRedirectedUrl("/customers/C-" + unique);
        recorder.record(List.of(customer("c-" + unique, "Twin")));
        assertThat(search("c-" + unique)).contains("Ingrid Lindqvist", "Twin");
    }

    @Test
    void putsTheStepThatIsCalledSoBeforePeopleWhoResembleIt() {
        recorder.record(List.of(customer("E-" + unique, "Orderet Paidez")));
        Document page = Jsoup.parse(search("ordered"));
        assertThat(page.select("main h2").eachText().get(0)).isEqualTo("Steps");
    }

    @Test
    void findsJourneysAndDepartments() {
        Document page = Jsoup.parse(search(orders.journey()));
        assertThat(page.select("main a[href=/journeys/" + orders.journey() + "]"))
                .hasSize(1);
        String desk = "desk-" + unique;
        journeys.publish("j" + unique, """
                {"code": "%s", "name": "Name", "stages": [{"name": "All", "steps": [
                  {"code": "a", "name": "A", "department": "%s"}]}]}""".formatted("j" + unique, desk), "test");
        assertThat(Jsoup.parse(search(desk.toUpperCase(Locale.ROOT))).select("main a[href=/departments/" + desk + "]"))
                .hasSize(1);
    }

    private List<String> hits(String typed) {
        return Jsoup.parse(search(typed)).select("main li > a").eachText();
    }

    @Test
    void takesSignsOfPatternsForThemselves() {
        assertThat(search("50%-")).contains("50%-" + unique).doesNotContain("C-" + unique);
        assertThat(search("___________")).contains("Nothing found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a\0b", "'; drop table customer; --", "<script>alert(1)</script>", "\\", "%"})
    void answersWhateverIsTyped(String typed) {
        assertThat(mvc.get().uri("/search?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8)))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .doesNotContain("<script>alert");
        assertThat(mvc.get().uri("/search?q=" + "x".repeat(5_000))).hasStatusOk();
    }

    private String search(String typed) {
        return orders.page("/search?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
    }

    private static CustomerRow customer(String reference, String name) {
        return new CustomerRow(reference, name, null, CustomerKind.EXTERNAL, CustomerStatus.ACTIVE, null, null, null);
    }
}
