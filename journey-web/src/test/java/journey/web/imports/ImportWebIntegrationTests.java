package journey.web.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import journey.domain.access.Role;
import journey.service.access.TokenService;
import journey.service.database.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "journey.zone=Europe/Berlin")
@AutoConfigureMockMvc
class ImportWebIntegrationTests {

    @TempDir
    private static Path home;

    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.builder().build();

    @LocalServerPort
    private int port;

    @Autowired
    private TokenService tokens;

    @Autowired
    private MockMvcTester mvc;

    private String token;

    @DynamicPropertySource
    static void home(DynamicPropertyRegistry registry) {
        registry.add("journey.home", () -> home.toString());
    }

    @BeforeEach
    void makeToken() {
        token = tokens.make("test", Role.ANALYST, "test");
    }

    @Test
    void takesAFileAsCurlSendsIt() throws Exception {
        HttpResponse<String> answer = post(
                "/api/v1/imports/touchpoints?zone=Asia%2FTehran",
                "transaction,step,effort\nA1,a,7\nA2,a,9\n".getBytes(StandardCharsets.UTF_8),
                "application/x-www-form-urlencoded");
        assertThat(answer.statusCode()).isEqualTo(202);
        JsonNode accepted = json.readTree(answer.body());
        assertThat(accepted.get("zone").asString()).isEqualTo("Asia/Tehran");
        JsonNode job = await(accepted.get("id").asLong());
        assertThat(job.get("state").asString()).isEqualTo("done");
        assertThat(job.get("rows").asLong()).isEqualTo(2);
        assertThat(job.get("accepted").asLong()).isEqualTo(1);
        assertThat(job.get("refused").asLong()).isEqualTo(1);
        HttpResponse<String> refusals = get("/api/v1/imports/" + job.get("id").asLong() + "/refusals.csv");
        assertThat(refusals.body())
                .isEqualTo("line,column,value,reason,row\r\n3,effort,9,effort runs from 1 to 7,\"A2,a,9\"\r\n");
    }

    /** A year too far, as in a file that emptied every trend. */
    @Test
    void tellsOfATimeToCome() throws Exception {
        String rows =
                "transaction,step,occurred_at\nF1,a,2026-01-01\nF2,a,2062-01-01\nF3,a,1902-01-01\nF4,a,2062-02-01";
        HttpResponse<String> answer =
                post("/api/v1/imports/touchpoints", rows.getBytes(StandardCharsets.UTF_8), "text/csv");
        JsonNode job = await(json.readTree(answer.body()).get("id").asLong());
        assertThat(job.get("notices").toString())
                .contains("time_to_come\",", "rows\":2,\"firstLine\":3", "time_long_ago", "firstLine\":4");
    }

    /** Composed or not, with blanks that nobody sees or without: one customer; and nothing but such blanks is none. */
    @Test
    void makesOneCustomerOfReferencesThatLookAlike() throws Exception {
        String rows = "customer\nZo\u00EB-1\nZoe\u0308-1\n\u00A0Zo\u00EB-1\nZo\u00EB\u200B-1\n\u200B\u00A0\n";
        HttpResponse<String> answer =
                post("/api/v1/imports/customers", rows.getBytes(StandardCharsets.UTF_8), "text/csv");
        JsonNode job = await(json.readTree(answer.body()).get("id").asLong());
        assertThat(job.get("accepted").asLong()).isEqualTo(4);
        assertThat(job.get("unchanged").asLong()).isEqualTo(3);
        assertThat(job.get("refused").asLong()).isEqualTo(1);
    }

    @Test
    void defusesFormulasInRefusals() throws Exception {
        HttpResponse<String> answer = post(
                "/api/v1/imports/customers",
                "customer,status\n=HYPERLINK(1),-1\n".getBytes(StandardCharsets.UTF_8),
                "text/csv");
        long id = json.readTree(answer.body()).get("id").asLong();
        await(id);
        assertThat(get("/api/v1/imports/" + id + "/refusals.csv").body())
                .contains("\r\n2,status,'-1,")
                .contains("\"'=HYPERLINK(1),-1\"");
    }

    @Test
    void takesAPackedFile() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write("customer\nC1\n".getBytes(StandardCharsets.UTF_8));
        }
        HttpRequest request = request("/api/v1/imports/customers")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(packed.toByteArray()))
                .build();
        long id = json.readTree(client.send(request, BodyHandlers.ofString()).body())
                .get("id")
                .asLong();
        assertThat(await(id).get("accepted").asLong()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/imports/touchpoints,              422",
        "/api/v1/imports/touchpoints?ignore=colour&dryRun=true, 202",
        "/api/v1/imports/touchpoints?zone=Mars,    400",
        "/api/v1/imports/touchpoints?dryRun=maybe, 400",
        "/api/v1/imports/touchpoints?zome=UTC,     400",
        "/api/v1/imports/planets,                  404",
    })
    void answersByTheRequestsFitness(String address, int status) throws Exception {
        byte[] file = "transaction,step,colour\nB1,a,red\n".getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> answer = post(address, file, "text/csv");
        assertThat(answer.statusCode()).isEqualTo(status);
        JsonNode body = json.readTree(answer.body());
        if (status == 422) {
            assertThat(body.get("state").asString()).isEqualTo("failed");
            assertThat(body.get("error").asString()).contains("colour");
        } else if (status != 202) {
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(body.get("detail").asString()).isNotBlank();
        }
    }

    @Test
    void takesNothingFromAClientThatGoesAway() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String head = "POST /api/v1/imports/customers?fileName=gone HTTP/1.1\r\nHost: localhost\r\n"
                    + "Authorization: Bearer " + token + "\r\nContent-Length: 1000\r\n\r\ncustomer\nGone1\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            Thread.sleep(300);
        }
        JsonNode job = await(latestNamed("gone"));
        assertThat(job.get("state").asString()).isEqualTo("failed");
        assertThat(job.get("error").asString()).contains("nothing was taken");
    }

    @Test
    void knowsNoImportOfAnotherNumber() throws Exception {
        HttpResponse<String> answer = get("/api/v1/imports/987654321");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(json.readTree(answer.body()).get("detail").asString()).contains("987654321");
        assertThat(get("/api/v1/imports/987654321/refusals.csv").statusCode()).isEqualTo(404);
    }

    @Test
    void answersTouchpointsWhenTheyAreStored() throws Exception {
        byte[] body = "[{\"transaction\":\"J1\",\"step\":\"a\",\"done\":true},{\"transaction\":\"J2\"}]"
                .getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> answer = post("/api/v1/touchpoints?zone=UTC", body, "application/json");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json.readTree(answer.body())
                        .get("refusals")
                        .get(0)
                        .get("row")
                        .asInt())
                .isEqualTo(2);
        assertThat(post("/api/v1/touchpoints?dryRun=true", body, "application/json")
                        .statusCode())
                .isEqualTo(400);
        assertThat(post("/api/v1/touchpoints", "[{}]".getBytes(StandardCharsets.UTF_8), "application/json")
                        .statusCode())
                .isEqualTo(422);
        assertThat(post("/api/v1/touchpoints", "[".getBytes(StandardCharsets.UTF_8), "application/json")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void replaysAnAnswerUnderItsKey() throws Exception {
        HttpRequest request = request("/api/v1/touchpoints")
                .header("Idempotency-Key", "once")
                .POST(BodyPublishers.ofString("{\"transaction\":\"I1\",\"step\":\"a\"}"))
                .build();
        HttpResponse<String> first = client.send(request, BodyHandlers.ofString());
        HttpResponse<String> second = client.send(request, BodyHandlers.ofString());
        assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(second.headers().firstValue("Idempotency-Replayed")).hasValue("true");
        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void showsAnImportFromItsFormToItsOutcome() throws Exception {
        assertThat(mvc.get().uri("/imports").with(user("ann").roles("ANALYST")))
                .hasStatusOk()
                .bodyText()
                .contains("Bring it in", "Europe/Berlin", "occurred_at");
        long id = upload("transaction,step,colour\nP1,a,red\nP2,,red\n");
        assertThat(page(id)).bodyText().contains("Nothing was taken", "colour", "Leave out colour and go on");
        assertThat(mvc.post()
                        .uri("/imports/{id}/go-on", id)
                        .with(user("ann").roles("ANALYST"))
                        .with(csrf()))
                .hasStatus(HttpStatus.FOUND);
        await(id);
        assertThat(page(id))
                .hasStatusOk()
                .bodyText()
                .contains("1 of 2 rows are in; 1 were refused.", "P2,,red", "refusals.csv")
                .doesNotContain("??");
        assertThat(page(987654321)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void saysAtTheFieldWhatIsMissing() {
        assertThat(mvc.post()
                        .uri("/imports")
                        .multipart()
                        .param("kind", "TOUCHPOINTS")
                        .param("zone", "Mars")
                        .with(user("ann").roles("ANALYST"))
                        .with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("Choose a file that is not empty.", "There is no time zone of this name", "Mars");
    }

    private MvcTestResult page(long id) {
        return mvc.get()
                .uri("/imports/{id}", id)
                .with(user("ann").roles("ANALYST"))
                .exchange();
    }

    private long upload(String csv) {
        MvcTestResult sent = mvc.post()
                .uri("/imports")
                .multipart()
                .file(new MockMultipartFile("file", "a.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)))
                .param("kind", "TOUCHPOINTS")
                .param("zone", "Europe/Berlin")
                .with(user("ann").roles("ANALYST"))
                .with(csrf())
                .exchange();
        String address = String.valueOf(sent.getResponse().getRedirectedUrl());
        return Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                .header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> post(String address, byte[] body, String type)
            throws IOException, InterruptedException {
        HttpRequest request = request(address)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return client.send(request(address).GET().build(), BodyHandlers.ofString());
    }

    private long latestNamed(String name) throws Exception {
        for (JsonNode job : json.readTree(get("/api/v1/imports").body())) {
            if (job.get("fileName").asString("").equals(name)) {
                return job.get("id").asLong();
            }
        }
        throw new AssertionError("no import named " + name);
    }

    private JsonNode await(long id) throws Exception {
        for (int i = 0; i < 600; i++) {
            JsonNode job = json.readTree(get("/api/v1/imports/" + id).body());
            if (!job.get("state").asString().equals("running")) {
                return job;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("import " + id + " does not end");
    }
}
