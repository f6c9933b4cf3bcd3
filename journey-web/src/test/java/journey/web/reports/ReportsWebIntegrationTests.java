package journey.web.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import journey.service.database.DatabaseTest;
import journey.service.rollup.RollupBuild;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.jdbc.Sql;

@DatabaseTest
@org.springframework.test.context.TestPropertySource(properties = "spring.mvc.problemdetails.enabled=true")
@SpringBootTest(
        classes = ReportsApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"journey.zone=Europe/Berlin", "spring.messages.basename=messages,report-texts"})
@Sql(scripts = "/journey/service/reports/few.sql", executionPhase = Sql.ExecutionPhase.BEFORE_TEST_CLASS)
class ReportsWebIntegrationTests {

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    /** The facts came in by SQL, past what keeps the sums. */
    @BeforeAll
    static void addUp(@Autowired RollupBuild rollups) {
        rollups.build(part -> {});
    }

    @Test
    void aReportIsAFileOfItsName() throws Exception {
        HttpResponse<String> answer = get("/api/v1/reports/transactions.csv");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"transactions.csv\"");
        assertThat(answer.body()).startsWith("transaction,journey,").contains("t1,buy,2,'=SUM(A1),");
    }

    @ParameterizedTest
    @CsvSource({"transactions, 5", "long, 300000", "steps, 4"})
    void aWholeReportEndsWithItsNumberOfRows(String report, int rows) throws IOException {
        String wire = RawHttp.get(port, "/api/v1/reports/" + report + ".csv", "HTTP/1.1");
        assertThat(head(wire)).contains("Trailer: Journey-Rows").contains("Transfer-Encoding: chunked");
        assertThat(tail(wire)).endsWith("\r\n0\r\nJourney-Rows: " + rows + "\r\n\r\n");
    }

    @Test
    void aReportForAnOldClientHasNoTrailer() throws IOException {
        String wire = RawHttp.get(port, "/api/v1/reports/long.csv", "HTTP/1.0");
        assertThat(head(wire)).doesNotContain("Trailer");
        assertThat(tail(wire)).endsWith("\r\n299999\r\n");
    }

    @Test
    void aReportCutShortHasNoEndAndNoForeignWords() throws IOException {
        String wire = RawHttp.get(port, "/api/v1/reports/broken.csv", "HTTP/1.1");
        assertThat(head(wire)).startsWith("HTTP/1.1 200");
        assertThat(wire.contains("\r\n100000\r\n")).isTrue();
        // neither the last chunk, nor the trailer, nor an error page
        assertThat(tail(wire)).matches("[0-9a-f\r\n]+");
        assertThat(tail(wire).strip()).doesNotEndWith("\r\n0");
    }

    @Test
    void aClientSeesThatAReportWasCutShort() {
        assertThatThrownBy(() -> get("/api/v1/reports/broken.csv")).isInstanceOf(IOException.class);
    }

    @Test
    void aReportThatFailsBeforeItsFirstByteIsAnError() throws Exception {
        HttpResponse<String> answer = get("/api/v1/reports/broken-early.csv");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
        assertThat(answer.body()).doesNotContain("the database went away");
    }

    @Test
    void theHeadOfAReportComesWithoutItsRows() throws Exception {
        HttpResponse<String> answer = client.send(
                request("/api/v1/reports/broken.csv")
                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void anUnknownReportIsNotFound() throws Exception {
        HttpResponse<String> answer = get("/api/v1/reports/guesses.csv");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("There is no report guesses.").contains("touchpoints");
    }

    @ParameterizedTest
    @CsvSource({
        "jurney=buy, 'jurney=buy: must be one of the filters from, to, journey'",
        "by=week, 'by=week: must be one of the filters'",
        "journey=bye, 'journey=bye: must be the code of a journey: buy, return.'",
        "journey=%00, must be the code of a journey",
        "channel=fax, 'channel=fax: must be the code of a channel: store, web.'",
        "segment=web, 'segment=web: must be the code of a segment: gold.'",
        "department=x, 'department=x: must be the code of a department: carrier, sales.'",
        "from=2026-02-30, 'from=2026-02-30: must be a date such as 2026-07-21'",
        "to=soon, 'to=soon: must be a date'",
        "from=+300000-01-01T00:00:00Z, 'must be a date such as'",
        "version=0, 'version=0: must be latest, all'",
        "from=2026-07-02&to=2026-06-30, 'from=2026-07-02: must be a day or time not after to=2026-06-30.'",
        "journey=buy&journey=return, 'journey=buy and journey=return: must be given once.'"
    })
    void aMistakenFilterIsRefusedByName(String query, String reason) throws Exception {
        HttpResponse<String> answer = get("/api/v1/reports/transactions.csv?" + query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains(reason);
    }

    @Test
    void allMistakesAreNamedAtOnce() throws Exception {
        assertThat(get("/api/v1/reports/everything.csv?by=year&journey=x&to=y").body())
                .contains("by=year: must be one of total, day, week, month.")
                .contains("journey=x")
                .contains("to=y");
    }

    @Test
    void theDayToIsWithinThePeriod() throws Exception {
        String one = get("/api/v1/reports/transactions.csv?from=2026-07-21&to=2026-07-21&journey=&version=")
                .body();
        assertThat(one.split("\r\n")).hasSize(3);
        String none = get("/api/v1/reports/transactions.csv?from=2026-07-20&to=2026-07-20")
                .body();
        assertThat(none.split("\r\n")).hasSize(1);
    }

    @Test
    void theCatalogueExplainsEveryColumn() throws Exception {
        assertThat(get("/api/v1/reports").body())
                .contains("\"name\":\"transactions\"", "\"csv\":\"/api/v1/reports/transactions.csv\"")
                .contains(
                        "{\"name\":\"partial\",\"unit\":\"yes or no\",\"meaning\":\"Yes if its coverage is below 0.6");
    }

    @Test
    void thePageHasEachReportWithItsDictionaryAndFilters() throws Exception {
        assertThat(get("/reports").body())
                .contains("one row per journey and period", "The product of the steps&#39; yields")
                .contains("action=\"/api/v1/reports/touchpoints.csv\"", "<option value=\"return\">return</option>")
                .doesNotContain("??");
    }

    @Test
    void everythingIsGivenByWeek() throws Exception {
        assertThat(get("/api/v1/reports/everything.csv?by=week&journey=buy").body())
                .contains("buy,2026-W30,2,1,1,0,0.5,");
    }

    @Test
    void formulasAreDefusedAndNumbersStay() throws Exception {
        assertThat(get("/api/v1/reports/steps.csv?journey=buy").body()).contains(",0.9,too_few,", ",'=Paid,Order,");
    }

    private static String head(String wire) {
        return wire.substring(0, wire.indexOf("\r\n\r\n"));
    }

    private static String tail(String wire) {
        return wire.substring(wire.length() - 60);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).header("Accept", "text/csv, */*;q=0.1").build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }
}
