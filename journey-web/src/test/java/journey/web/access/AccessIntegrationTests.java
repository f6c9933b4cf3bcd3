package journey.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import journey.domain.access.Role;
import journey.domain.access.Username;
import journey.service.access.PeopleService;
import journey.service.access.TokenService;
import journey.service.database.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@SpringBootTest
@AutoConfigureMockMvc
@DatabaseTest("web")
class AccessIntegrationTests {

    private static final String PASSWORD = "a long password";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private PeopleService people;

    @Autowired
    private TokenService tokens;

    @BeforeEach
    void addTheAnalyst() {
        if (people.list().stream().noneMatch(account -> account.username().equals("access.analyst"))) {
            people.add(new Username("access.analyst"), "Ana", Role.ANALYST, PASSWORD);
        }
    }

    @Test
    void sendsAStrangerFromAPageToTheSignIn() throws Exception {
        mvc.perform(get("/reports").accept(MediaType.TEXT_HTML)).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void tellsAStrangerProgramToShowCredentials() throws Exception {
        mvc.perform(get("/api/v1/reports"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("Content-Type", "application/problem+json;charset=UTF-8"))
                .andExpect(header().stringValues(
                                "WWW-Authenticate",
                                "Bearer realm=\"Journey\"",
                                "Basic realm=\"Journey\", charset=\"UTF-8\""));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /, MANAGER FRONTLINE ANALYST ADMIN",
        "GET, /today/transactions, MANAGER ANALYST ADMIN",
        "GET, /journeys/a, MANAGER ANALYST ADMIN",
        "GET, /journeys/a/edit, MANAGER ADMIN",
        "POST, /journeys/a/edit, MANAGER ADMIN",
        "POST, /journeys, MANAGER ADMIN",
        "GET, /weak-links.csv, MANAGER ANALYST ADMIN",
        "GET, /transactions/1, MANAGER FRONTLINE ANALYST ADMIN",
        "POST, /transactions/1, ''",
        "GET, /customers/1, MANAGER FRONTLINE ANALYST ADMIN",
        "GET, /log, MANAGER FRONTLINE ADMIN",
        "GET, /my-day, ''",
        "GET, /v3/api-docs, ''",
        "POST, /imports, ANALYST ADMIN",
        "GET, /admin, ADMIN",
        "POST, /admin/people, ADMIN",
        "GET, /admin/erasure, ADMIN",
        "POST, /admin/erasure, ADMIN",
        "DELETE, /api/v1/customers/1, ADMIN",
        "GET, /account, MANAGER FRONTLINE ANALYST ADMIN",
        "GET, /api/v1/journeys/a, MANAGER ANALYST ADMIN",
        "PUT, /api/v1/journeys/a, MANAGER ADMIN",
        "POST, /api/v1/imports/customers, ANALYST ADMIN",
        "GET, /api/v1/reports/steps.csv, MANAGER ANALYST ADMIN",
        "POST, /api/v1/touchpoints, MANAGER FRONTLINE ANALYST ADMIN",
        "GET, /api/v1/transactions/a, MANAGER FRONTLINE ANALYST ADMIN",
        "GET, /actuator/prometheus, ADMIN",
        "GET, /nowhere, ''",
    })
    void letsInTheDeclaredRolesAndNoOther(String method, String path, String roles) throws Exception {
        for (Role role : Role.values()) {
            int answer = mvc.perform(MockMvcRequestBuilders.request(HttpMethod.valueOf(method), path)
                            .with(signedIn(role))
                            .with(csrf()))
                    .andReturn()
                    .getResponse()
                    .getStatus();
            boolean may = answer != 403 && (answer != 404 || Routes.knows(path));

            assertThat(may).as("%s %s as %s: %d", method, path, role, answer).isEqualTo(roles.contains(role.name()));
        }
    }

    @Test
    void leadsEverybodyToTheirFirstPage() throws Exception {
        mvc.perform(get("/").with(signedIn(Role.FRONTLINE)))
                .andExpect(status().is3xxRedirection())
                .andExpect(header().string("Location", "/log"));
        for (Role role : List.of(Role.MANAGER, Role.ANALYST, Role.ADMIN)) {
            mvc.perform(get("/").with(signedIn(role))).andExpect(status().isOk());
        }
    }

    @Test
    void answersAnUnknownAddressWithNotFoundInsteadOfForbidden() throws Exception {
        mvc.perform(get("/nowhere").with(signedIn(Role.ADMIN))).andExpect(status().isNotFound());
        mvc.perform(get("/api/v9/nowhere").with(signedIn(Role.ADMIN))).andExpect(status().isNotFound());
    }

    @Test
    void refusesAFormWithoutItsCsrfToken() throws Exception {
        mvc.perform(post("/admin/people").with(signedIn(Role.ADMIN))).andExpect(status().isForbidden());
        mvc.perform(post("/sign-out").with(signedIn(Role.ADMIN))).andExpect(status().isForbidden());
    }

    @Test
    void asksTheApisUserForACsrfTokenOnlyWhenASessionIsAllThereIs() throws Exception {
        mvc.perform(put("/api/v1/journeys/a").with(signedIn(Role.ANALYST)))
                .andExpect(status().isForbidden())
                .andExpect(result ->
                        assertThat(result.getResponse().getContentAsString()).contains("CSRF"));
        mvc.perform(put("/api/v1/journeys/a").with(httpBasic("access.analyst", PASSWORD)))
                .andExpect(status().isForbidden())
                .andExpect(result ->
                        assertThat(result.getResponse().getContentAsString()).contains("role"));
    }

    @Test
    void doesNotTakeAPasswordThatAnotherSitesPageMadeTheBrowserRepeat() throws Exception {
        mvc.perform(put("/api/v1/journeys/a")
                        .with(httpBasic("access.analyst", PASSWORD))
                        .header("Origin", "https://elsewhere.example"))
                .andExpect(status().isForbidden())
                .andExpect(result ->
                        assertThat(result.getResponse().getContentAsString()).contains("CSRF"));
    }

    @Test
    void takesAnAccountByBasicAndKeepsNoSession() throws Exception {
        mvc.perform(get("/api/v1/imports/none").with(httpBasic("access.analyst", PASSWORD)))
                .andExpect(
                        result -> assertThat(result.getResponse().getStatus()).isNotIn(401, 403))
                .andExpect(result -> assertThat(result.getResponse().getCookie("journey-session"))
                        .isNull());
        mvc.perform(get("/api/v1/imports/none").with(httpBasic("access.analyst", "wrong")))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void takesATokenUntilItIsRevoked() throws Exception {
        String token = tokens.make("till", Role.ADMIN, "ada");
        long id = tokens.list().get(0).id();

        assertThat(withToken(token)).isEqualTo(200);
        assertThat(tokens.list().get(0).lastUsedAt()).isNotNull();
        assertThat(withToken(token + "x")).isEqualTo(401);
        tokens.revoke(id);
        assertThat(withToken(token)).isEqualTo(401);
    }

    private int withToken(String token) throws Exception {
        return mvc.perform(get("/actuator/metrics").header("Authorization", "Bearer " + token))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    @Test
    void tellsBrowsersWhatToRefuse() throws Exception {
        mvc.perform(get("/sign-in"))
                .andExpect(
                        header().string(
                                        "Content-Security-Policy",
                                        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                                                + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().exists("Permissions-Policy"))
                .andExpect(header().doesNotExist("Strict-Transport-Security"));
        mvc.perform(get("/sign-in").secure(true)).andExpect(header().exists("Strict-Transport-Security"));
    }

    @Test
    void answersHealthToEverybodyButMetricsToAdministratorsOnly() throws Exception {
        mvc.perform(get("/actuator/health")).andExpect(status().isOk());
        mvc.perform(get("/actuator/health/liveness")).andExpect(status().isOk());
        mvc.perform(get("/actuator/health/readiness")).andExpect(status().isOk());
        mvc.perform(get("/actuator/metrics")).andExpect(status().isUnauthorized());
    }

    static RequestPostProcessor signedIn(Role role) {
        return authentication(Authorities.of(new SignedIn("someone", "Some One", role), null));
    }
}
