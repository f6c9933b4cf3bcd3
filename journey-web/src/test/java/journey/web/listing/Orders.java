package journey.web.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import journey.service.journey.JourneyService;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Orders of three steps, recorded as programs do: a journey of its own for each test. */
public final class Orders {

    private static final Pattern HEADING = Pattern.compile("<h1[^>]*><b class=\"strong\">([0-9,]+)</b>");
    private static final Pattern LISTED = Pattern.compile("/transactions/([^\"?]+)\"");

    private final MockMvcTester mvc;
    private final String journey = "order-" + UUID.randomUUID();
    private final List<String> touchpoints = new ArrayList<>();

    public Orders(JourneyService journeys, MockMvcTester mvc) {
        this.mvc = mvc;
        journeys.publish(journey, """
                {"code": "%s", "name": "Order", "stages": [{"name": "All", "steps": [
                  {"code": "ordered", "name": "Ordered", "standard": {"DONE": true}},
                  {"code": "paid", "name": "Paid", "standard": {"ON_TIME": true},
                   "promise": {"after": "ordered", "within": "PT2H"}},
                  {"code": "sent", "name": "Sent", "standard": {"DONE": true}}]}], "ends": "sent"}""".formatted(journey), "test");
    }

    public String journey() {
        return journey;
    }

    /** A touchpoint; more: further fields as JSON, with a comma before. */
    public Orders add(String transaction, String step, String at, String more) {
        touchpoints.add("{\"transaction\":\"%s-%s\",\"journey\":\"%s\",\"step\":\"%s\",\"occurred_at\":\"%s\"%s}"
                .formatted(journey, transaction, journey, step, at, more));
        return this;
    }

    public void store() {
        assertThat(mvc.post()
                        .uri("/api/v1/touchpoints")
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("[" + String.join(",", touchpoints) + "]"))
                .hasStatusOk();
        touchpoints.clear();
    }

    public String page(String address) {
        return new String(
                mvc.get().uri(URI.create(address)).exchange().getResponse().getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }

    /** How many a list says there are, and which it shows. */
    List<String> listed(String list) {
        String page = page("/journeys/" + journey + "/" + list);
        Matcher heading = HEADING.matcher(page);
        assertThat(heading.find()).as(list).isTrue();
        List<String> shown = new ArrayList<>();
        Matcher link = LISTED.matcher(page);
        while (link.find()) {
            shown.add(link.group(1).replace(journey + "-", ""));
        }
        assertThat(heading.group(1)).as(list).isEqualTo(String.valueOf(shown.size()));
        return shown;
    }
}
