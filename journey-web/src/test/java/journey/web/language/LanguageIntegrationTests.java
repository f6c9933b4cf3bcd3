package journey.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Objects;
import journey.service.database.DatabaseTest;
import journey.web.access.Browser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DatabaseTest
class LanguageIntegrationTests {

    private static final Locale BRAZIL = Locale.forLanguageTag("pt-BR");

    @LocalServerPort
    private int port;

    @Autowired
    private Languages languages;

    @Autowired
    private Reasons reasons;

    /** The browser's languages in the order in which its reader likes them, and what was chosen here. */
    @ParameterizedTest
    @CsvSource({
        "'', '', en-GB",
        "'en-US', '', en-US",
        "'pt', '', pt-BR",
        "'pt-PT', '', pt-PT",
        "'de', '', en-GB",
        "'de,pt-AO,en-US', '', pt-AO",
        "'de,pt-AO,en-US', en, en-US",
        "'en-US', pt, pt-BR",
        "'de', pt, pt-BR",
        "'pt', tlh, pt-BR",
        "'pt-Latn-BR-x-private', '', pt-BR"
    })
    void speaksTheReadersLanguage(String browser, String chosen, String spoken) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        if (browser.isEmpty()) {
            request.addPreferredLocale(Locale.ROOT);
        } else {
            String[] tags = browser.split(",");
            for (int i = tags.length - 1; i >= 0; i--) {
                request.addPreferredLocale(Locale.forLanguageTag(tags[i]));
            }
        }
        if (!chosen.isEmpty()) {
            request.setCookies(new jakarta.servlet.http.Cookie("journey-language", chosen));
        }
        if (!browser.contains("en")) {
            // the mock adds this one by itself
            request = without(request, Locale.ENGLISH);
        }
        assertThat(languages.resolveLocale(request).toLanguageTag()).isEqualTo(spoken);
    }

    @Test
    void changesTheLanguageOfThePage() throws Exception {
        Browser browser = new Browser(port);
        Document english = Jsoup.parse(browser.get("/sign-in").body());
        assertThat(english.select("html").attr("lang")).isEqualTo("en-GB");
        assertThat(english.select(".languages button").eachText()).containsExactly("Português");
        assertThat(browser.post("/language", "language", "pt", "address", "/sign-in?x=1")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/sign-in?x=1");
        Document portuguese = Jsoup.parse(browser.get("/sign-in").body());
        assertThat(portuguese.select("html").attr("lang")).isEqualTo("pt-BR");
        assertThat(portuguese.select("h1").text()).isEqualTo("Entrar");
    }

    @Test
    void leadsBackToAnAddressWithBraces() throws Exception {
        Browser browser = new Browser(port);
        browser.get("/sign-in");
        assertThat(browser.post("/language", "language", "pt", "address", "/sign-in?x={web}")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/sign-in?x=%7Bweb%7D");
    }

    @ParameterizedTest
    @CsvSource({"//evil.example", "https://evil.example", "'/\\evil.example'", "'/a b'", "''"})
    void leadsNowhereElse(String address) throws Exception {
        Browser browser = new Browser(port);
        browser.get("/sign-in");
        assertThat(Browser.target(browser.post("/language", "language", "pt", "address", address)))
                .isEqualTo("/");
    }

    @Test
    void tellsReasonsOfTheRules() {
        assertThat(said("is missing")).isEqualTo("falta");
        assertThat(said("must be true or a whole number from 1 to 5"))
                .isEqualTo("precisa ser true ou um número inteiro de 1 a 5");
        // reasons within reasons
        assertThat(said("not a whole number: effort runs from 1 to 7"))
                .isEqualTo("não é um número inteiro: effort vai de 1 a 7");
        assertThat(
                        said(
                                "From line 7 on the file cannot be read: a quote is opened and never closed. Nothing was taken."))
                .isEqualTo(
                        "A partir da linha 7 o arquivo não pode ser lido: uma aspa é aberta e nunca fechada. Nada entrou.");
        assertThat(reasons.told("something that nobody has translated $1 \\", BRAZIL))
                .isEmpty();
        assertThat(said("is not JSON (line 1, column 2): $1 \\ {0}"))
                .isEqualTo("não é JSON (linha 1, coluna 2): $1 \\ {0}");
    }

    private String said(String reason) {
        return Objects.requireNonNull(reasons.told(reason, BRAZIL).orElse(null), reason);
    }

    private static MockHttpServletRequest without(MockHttpServletRequest request, Locale locale) {
        MockHttpServletRequest other = new MockHttpServletRequest() {
            @Override
            public java.util.Enumeration<Locale> getLocales() {
                return java.util.Collections.enumeration(java.util.Collections.list(request.getLocales()).stream()
                        .filter(each -> !each.equals(locale))
                        .toList());
            }
        };
        if (request.getCookies() != null) {
            other.setCookies(request.getCookies());
        }
        return other;
    }
}
