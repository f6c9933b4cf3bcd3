package journey.web.weaklink;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import journey.domain.imports.FactRow;
import journey.domain.imports.FactRow.AnswerRow;
import journey.domain.imports.FactRow.TouchpointRow;
import journey.domain.imports.FactRow.TransactionRow;
import journey.domain.touchpoint.Measures;
import journey.domain.transaction.Status;
import journey.service.journey.JourneyService;
import journey.service.recording.FactRecorder;
import org.jspecify.annotations.Nullable;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Visits of three steps, each rated by how satisfied the customer was: a journey of its own for each test. */
final class Visits {

    private static final Instant MONDAY = Instant.parse("2026-01-05T09:00:00Z");

    private final FactRecorder recorder;
    private final MockMvcTester mvc;
    private final String journey;
    private final List<FactRow> rows = new ArrayList<>();
    private int transactions;

    Visits(JourneyService journeys, FactRecorder recorder, MockMvcTester mvc) {
        this.recorder = recorder;
        this.mvc = mvc;
        this.journey = "visit-" + UUID.randomUUID();
        journeys.publish(journey, """
                {"code": "%s", "name": "Visit", "target": 0.9, "stages": [{"name": "All", "steps": [
                  {"code": "asked", "name": "Asked", "department": "desk", "standard": {"SATISFACTION": 4}},
                  {"code": "served", "name": "Served", "standard": {"SATISFACTION": 4}},
                  {"code": "billed", "name": "Billed", "standard": {"SATISFACTION": 4}, "causedBy": "served"}]}]}""".formatted(journey), "test");
    }

    String journey() {
        return journey;
    }

    /** How many visits there are so far: the last one is called t and this number. */
    int count() {
        return transactions;
    }

    void add(FactRow row) {
        rows.add(row);
    }

    /** Of 200: 40 fail at the second step alone, 20 at the second and the third, 10 at the third alone. */
    void recordMany() {
        Random random = new Random(4);
        for (int i = 0; i < 200; i++) {
            int served = i < 60 ? 1 + random.nextInt(3) : 4 + random.nextInt(2);
            int billed = i >= 40 && i < 70 ? 1 + random.nextInt(3) : 4 + random.nextInt(2);
            int overall = i % 10 == 0 ? 1 + random.nextInt(5) : served >= 4 ? 5 : 2;
            visit(i / 20, i % 2 == 0 ? "web" : "shop", overall, 4 + random.nextInt(2), served, billed);
        }
        store();
    }

    AnswerRow comment(String reference, int overall, String text) {
        return new AnswerRow(journey + reference, null, MONDAY, null, null, null, overall, null, text);
    }

    void visit(int week, String channel, @Nullable Integer overall, @Nullable Integer... ratings) {
        String reference = "t" + ++transactions;
        Instant begin = MONDAY.plus(7L * week, ChronoUnit.DAYS).plus(transactions, ChronoUnit.SECONDS);
        rows.add(new TransactionRow(
                journey + reference, journey, null, null, begin, null, Status.OPEN, channel, null, null, null));
        String[] steps = {"asked", "served", "billed"};
        for (int i = 0; i < ratings.length; i++) {
            if (ratings[i] != null) {
                rows.add(touchpoint(reference, steps[i], begin.plus(i, ChronoUnit.HOURS), ratings[i]));
            }
        }
        if (overall != null) {
            rows.add(new AnswerRow(journey + reference, null, begin, null, null, null, overall, null, null));
        }
    }

    TransactionRow transaction(String reference, String segment) {
        return new TransactionRow(journey + reference, null, null, null, null, null, null, null, segment, null, null);
    }

    private TouchpointRow touchpoint(String reference, String step, Instant at, int satisfaction) {
        Measures measures = new Measures(null, null, null, satisfaction, null, null, null, null);
        return new TouchpointRow(
                journey + reference,
                null,
                step,
                null,
                journey,
                null,
                at,
                null,
                null,
                null,
                null,
                null,
                measures,
                null,
                null,
                null,
                null);
    }

    void store() {
        recorder.record(rows);
        rows.clear();
    }

    String page(String address) {
        var answer = mvc.get().uri(URI.create(address)).exchange();
        assertThat(answer).hasStatusOk();
        String text = new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(text).doesNotContain("NaN", "Infinity", "??");
        return text;
    }

    /** The part of the page of weak links that is about this test's journey. */
    String section(String page) {
        int begin = page.indexOf("id=\"" + journey + "\"");
        assertThat(begin).isPositive();
        return page.substring(begin, page.indexOf("</section>", begin));
    }
}
