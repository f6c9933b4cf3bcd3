package journey.web.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import journey.web.access.Browser;
import org.jsoup.Connection.KeyVal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** Somebody at the editor: types into the form on the screen and presses its buttons. */
final class Editor {

    private final Browser browser;
    private final String address;
    private Document page = new Document("");
    private int status;

    Editor(Browser browser, String journey) {
        this.browser = browser;
        this.address = "/journeys/" + journey + "/edit";
    }

    Editor open(String part) throws IOException, InterruptedException {
        show(browser.get(address + "?at=" + part));
        return this;
    }

    /** Types into a text field, or chooses in a list. */
    Editor type(String field, String text) {
        Element input = Objects.requireNonNull(page.selectFirst("[name=\"" + field + "\"]"), field);
        if (input.nameIs("select")) {
            input.select("option").forEach(option -> option.removeAttr("selected"));
            Objects.requireNonNull(input.selectFirst("option[value=\"" + text + "\"]"), text)
                    .attr("selected", true);
        } else {
            input.val(text);
        }
        return this;
    }

    Editor tick(String field, String value, boolean ticked) {
        Objects.requireNonNull(page.selectFirst("[name=" + field + "][value=" + value + "]"), value)
                .attr("checked", ticked);
        return this;
    }

    /** Presses a button by its name and value. */
    Editor press(String name, String value) throws IOException, InterruptedException {
        Element button = page.selectFirst("button[name=" + name + "][value=\"" + value + "\"]");
        assertThat(button).as(name + "=" + value + " at " + page.title()).isNotNull();
        send("form#plan", name, value);
        return this;
    }

    /** Presses the button of the page that shows what would change. */
    void publish() throws IOException, InterruptedException {
        send("form[action$=publish]");
        assertThat(text(".notice[role=status]")).contains("published");
    }

    /** Presses the button of the page that asks whether the draft is to go. */
    void discard() throws IOException, InterruptedException {
        send("form[action$=discard]");
    }

    private void send(String css, String... button) throws IOException, InterruptedException {
        FormElement form = (FormElement) Objects.requireNonNull(page.selectFirst(css), css);
        List<String> fields = new ArrayList<>();
        for (KeyVal field : form.formData()) {
            if (!field.key().equals("_csrf")) {
                fields.add(field.key());
                fields.add(field.value());
            }
        }
        fields.addAll(List.of(button));
        show(browser.post(form.attr("action"), fields.toArray(String[]::new)));
    }

    private void show(HttpResponse<String> response) throws IOException, InterruptedException {
        String to = response.headers().firstValue("Location").orElse("");
        if (to.isEmpty()) {
            status = response.statusCode();
            page = Jsoup.parse(response.body());
        } else {
            show(browser.get(to.substring(to.indexOf("/journeys")).replaceFirst("#.*", "")));
        }
    }

    int status() {
        return status;
    }

    String value(String field) {
        Element input = Objects.requireNonNull(page.selectFirst("[name=\"" + field + "\"]"), field);
        return input.nameIs("select")
                ? Objects.requireNonNull(input.selectFirst("option[selected]")).val()
                : input.val();
    }

    String text(String css) {
        return page.select(css).text();
    }

    /** The texts of all such elements; narrow spaces as plain ones. */
    List<String> texts(String css) {
        return page.select(css).eachText().stream()
                .map(text -> text.replace('\u202f', ' '))
                .toList();
    }

    /** The outline: stages and their steps. */
    String outline() {
        List<String> stages = new ArrayList<>();
        for (Element stage : page.select(".outline > ol > li")) {
            stages.add(stage.children().get(0).text() + ": "
                    + String.join(", ", stage.select("ol button").eachText()));
        }
        return String.join("; ", stages);
    }

    Document page() {
        return page;
    }
}
