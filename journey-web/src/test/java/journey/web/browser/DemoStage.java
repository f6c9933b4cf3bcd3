package journey.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.FileSystemUtils;

/** Gives browser tests the demo company in an application of its own and a browser: one for all of them. */
final class DemoStage implements ParameterResolver {

    /** The application and the browser, which end with the last test. */
    static final class Running implements AutoCloseable {

        private final Path home;
        private final Chromium chromium;
        private final DemoApplication application;

        private Running() {
            try {
                home = Files.createTempDirectory("journey-demo");
                chromium = Chromium.start();
                application = DemoApplication.start(home);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(ended);
            }
        }

        String address() {
            return application.address();
        }

        <T> T bean(Class<T> type) {
            return application.bean(type);
        }

        BrowserContext context(int width, ColorScheme scheme) {
            return context(new Browser.NewContextOptions()
                    .setViewportSize(width, 900)
                    .setLocale("en-GB")
                    .setColorScheme(scheme));
        }

        BrowserContext context(Browser.NewContextOptions options) {
            return chromium.browser().newContext(options);
        }

        /** A page of somebody, with every error in the console among the findings. */
        Page signedIn(BrowserContext context, String firstName, List<String> findings) {
            Page page = context.newPage();
            page.setDefaultTimeout(15_000);
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    findings.add(page.url() + " says in the console: " + message.text());
                }
            });
            page.navigate(address() + "/sign-in");
            page.locator("button", new Page.LocatorOptions().setHasText(firstName))
                    .first()
                    .click();
            page.waitForURL(url -> !url.contains("/sign-in"));
            return page;
        }

        @Override
        public void close() throws IOException {
            application.close();
            chromium.close();
            FileSystemUtils.deleteRecursively(home);
        }
    }

    /** Records touchpoints as programs do: a JSON array, or one in each line. */
    static void store(Page page, String address, String touchpoints) {
        String account = Base64.getEncoder().encodeToString("manager:demo".getBytes(StandardCharsets.UTF_8));
        APIResponse stored = page.request()
                .post(
                        address + "/api/v1/touchpoints",
                        RequestOptions.create()
                                .setHeader("Authorization", "Basic " + account)
                                .setHeader(
                                        "Content-Type",
                                        touchpoints.startsWith("[") ? "application/json" : "application/x-ndjson")
                                .setData(touchpoints));
        assertThat(stored.status()).as(stored.text()).isEqualTo(200);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Running.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(ExtensionContext.Namespace.create(DemoStage.class))
                .computeIfAbsent(Running.class, type -> new Running(), Running.class);
    }
}
