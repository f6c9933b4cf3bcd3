package journey.web.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import journey.service.database.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@DatabaseTest
@SpringBootTest(classes = JourneyApiControllerIntegrationTests.Application.class)
@AutoConfigureMockMvc
class JourneyApiControllerIntegrationTests {

    @EnableAutoConfiguration
    @ComponentScan({"journey.service.journey", "journey.service.term", "journey.service.clock"})
    @EntityScan("journey.domain.journey")
    @EnableJpaRepositories("journey.service.journey")
    @Import(JourneyApiController.class)
    static class Application {}

    @Autowired
    private MockMvcTester mvc;

    @Test
    void createsThenChangesNothingThenReplaces() {
        assertThat(put("one", definition("one", "One")))
                .hasStatus(HttpStatus.CREATED)
                .bodyJson()
                .isStrictlyEqualTo("{\"code\": \"one\", \"version\": 1, \"state\": \"published\"}");
        assertThat(put("one", definition("one", "One")))
                .hasStatus(HttpStatus.OK)
                .bodyJson()
                .isStrictlyEqualTo("{\"code\": \"one\", \"version\": 1, \"state\": \"unchanged\"}");
        assertThat(put("one", definition("one", "Uno")))
                .hasStatus(HttpStatus.OK)
                .bodyJson()
                .isStrictlyEqualTo("{\"code\": \"one\", \"version\": 1, \"state\": \"published\"}");
    }

    @Test
    void givesBackWhatWasPutInAnyScript() {
        String json = definition("v1.خرید", "خرید آنلاین 🛒");
        assertThat(put("v1.خرید", json)).hasStatus(HttpStatus.CREATED);
        assertThat(get("/api/v1/journeys/{code}", "v1.خرید"))
                .hasStatus(HttpStatus.OK)
                .hasContentType(MediaType.APPLICATION_JSON)
                .satisfies(result -> assertThat(
                                new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                        .isEqualTo(json));
        assertThat(get("/api/v1/journeys/{code}?version=1", "v1.خرید")).hasStatus(HttpStatus.OK);
        assertThat(get("/api/v1/journeys/{code}?version=2", "v1.خرید")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void namesEveryMistakeOfARefusedDefinition() {
        String json = definition("other", "").replace("\"name\": \"A\"", "\"name\": \"A\", \"target\": \"1\"");
        assertThat(put("refused", json))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.mistakes")
                .asArray()
                .extracting("path")
                .containsExactly("code", "name", "stages[0].steps[0].target");
        assertThat(get("/api/v1/journeys/{code}", "refused")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void refusesWhatIsNotUtf8OrTooLarge() {
        byte[] latin = definition("latin", "Größe").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(put("latin", latin))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.mistakes[0].reason")
                .isEqualTo("is not UTF-8");
        assertThat(put("large", new byte[1_000_001]))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.mistakes[0].reason")
                .isEqualTo("is larger than 1000000 bytes");
    }

    @Test
    void answersAnUnknownJourneyWithAProblem() {
        assertThat(get("/api/v1/journeys/{code}", "nowhere"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("There is no journey nowhere.");
    }

    @Test
    void listsJourneys() {
        put("listed", definition("listed", "Listed"));
        assertThat(get("/api/v1/journeys"))
                .hasStatus(HttpStatus.OK)
                .bodyJson()
                .extractingPath("$[?(@.code == 'listed')].name")
                .asArray()
                .containsExactly("Listed");
        assertThat(get("/api/v1/journeys"))
                .bodyText()
                .containsPattern("\"publishedAt\":\"\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z\"");
    }

    private MvcTestResult put(String code, String json) {
        return put(code, json.getBytes(StandardCharsets.UTF_8));
    }

    private MvcTestResult put(String code, byte[] body) {
        return mvc.put()
                .uri("/api/v1/journeys/{code}", code)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(user("manager").roles("MANAGER"))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult get(String address, Object... variables) {
        return mvc.get()
                .uri(address, variables)
                .with(user("manager").roles("MANAGER"))
                .exchange();
    }

    private static String definition(String code, String name) {
        return """
                {"code": "%s", "name": "%s", "stages": [{"name": "S", "steps": [{"code": "a", "name": "A"}]}]}""".formatted(code, name);
    }
}
