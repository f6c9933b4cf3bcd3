package journey.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every page to a reader of Portuguese: nothing on it is said in English. */
@ExtendWith(DemoStage.class)
class LanguageBrowserTests {

    @Test
    void saysNothingInEnglishToAReaderOfPortuguese(DemoStage.Running stage) {
        ResourceBundle english = ResourceBundle.getBundle("messages", Locale.ROOT);
        // one word alone may be the firm's own, or alike in both languages
        List<String> sayings = english.keySet().stream()
                // what templates are called the demo company's journeys are called too
                .filter(key -> !key.startsWith("reason.") && !key.startsWith("draft.from."))
                .map(english::getString)
                .filter(text -> text.indexOf('{') < 0 && text.indexOf(' ') > 0 && text.length() > 9)
                .toList();
        List<String> findings = new ArrayList<>();
        try (BrowserContext context = stage.context(
                new Browser.NewContextOptions().setViewportSize(1440, 900).setLocale("pt-BR"))) {
            Page page = stage.signedIn(context, "Ada", findings);
            for (String address : DemoPages.of(stage)) {
                page.navigate(stage.address() + address);
                String text = page.locator("body").textContent();
                if (!"pt-BR".equals(page.locator("html").getAttribute("lang"))) {
                    findings.add(address + " says that it is of another language");
                }
                sayings.stream()
                        .filter(text::contains)
                        .map(saying -> address + " says " + saying)
                        .forEach(findings::add);
            }
        }
        assertThat(findings).isEmpty();
    }
}
