package journey.service.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import journey.domain.imports.FactRow;
import journey.domain.journey.Blueprint;
import journey.domain.journey.Measure;
import journey.service.journey.JourneyService;
import journey.service.weight.WeightService;
import journey.service.weight.WeightSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two steps of which the first decides whether customers are satisfied. Weights are New York's, where the firm is. */
class WeightsIntegrationTests extends RecordingIntegrationTest {

    private static final Instant MARCH = Instant.parse("2026-03-10T15:00:00Z");
    private static final Instant LAST_OF_MARCH = Instant.parse("2026-03-30T15:00:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-02T15:00:00Z");

    @Autowired
    private WeightService weights;

    @Autowired
    private JourneyService journeys;

    private Blueprint blueprint() {
        return journeys.latest("weighed").orElseThrow();
    }

    @BeforeEach
    void define() {
        journeys.publish("weighed", plan("first", "second"), "test");
        jdbc.update("delete from score_weight");
        // makes nothing of nothing, and forgets what was remembered
        clock.set(LAST_OF_MARCH);
        weights.makeNext();
        clock.set(MARCH.plus(Duration.ofHours(2)));
    }

    @AfterEach
    void forgetWeights() {
        forget();
        define();
    }

    private static String plan(String... steps) {
        List<String> texts = new ArrayList<>();
        for (String step : steps) {
            texts.add("{\"code\": \"%s\", \"name\": \"%s\", \"standard\": {\"SATISFACTION\": true}}"
                    .formatted(step, step));
        }
        return "{\"code\": \"weighed\", \"name\": \"Weighed\", \"stages\": [{\"name\": \"All\", \"steps\": ["
                + String.join(", ", texts) + "]}]}";
    }

    @Test
    void aMonthIsWeighedByTheAnswersBeforeItAndNeverAfterwards() {
        answered(300, MARCH);
        record(visit("march", MARCH, 5, 1));
        assertThat(score("march")).as("alike").isCloseTo(50 - 0.15 * 50, within(1e-9));

        clock.set(Instant.parse("2026-03-20T15:00:00Z"));
        weights.makeNext();
        assertThat(weights.sets(blueprint())).as("too early").isEmpty();
        clock.set(LAST_OF_MARCH);
        weights.makeNext();
        WeightSet set = weights.sets(blueprint()).get(0);
        assertThat(set.fromMonth()).isEqualTo("2026-04-01");
        assertThat(set.answers()).isEqualTo(300);
        double first = set.weights().get(0);
        assertThat(first).isGreaterThan(0.8);

        clock.set(APRIL.plus(Duration.ofHours(2)));
        record(visit("april", APRIL, 5, 1));
        record(visit("late", MARCH, 5, 1));
        assertThat(score("april")).isCloseTo(85 * first, within(1e-3));
        assertThat(score("late")).as("March keeps its weights").isCloseTo(score("march"), within(1e-9));
        weights.makeNext();
        assertThat(weights.sets(blueprint())).containsExactly(set);
    }

    @Test
    void theNextVersionGoesByThoseOfTheOneBefore() {
        answered(300, MARCH);
        clock.set(LAST_OF_MARCH);
        weights.makeNext();
        double first = weights.sets(blueprint()).get(0).weights().get(0);
        journeys.publish("weighed", plan("new", "second", "first"), "test");
        clock.set(APRIL.plus(Duration.ofHours(2)));
        record(visit("april", APRIL, 5, 1));
        // the new step was not measured: of the two others 100 and 0
        assertThat(score("april")).isCloseTo(85 * first, within(1e-3));
    }

    @Test
    void thePastIsWeighedAnewOnlyIfSomebodyAsks() {
        assertThat(weights.weighPast(blueprint(), "maya")).as("nobody answered").isEmpty();
        answered(300, MARCH);
        record(visit("march", MARCH, 5, 1));
        double before = score("march");
        WeightSet set = weights.weighPast(blueprint(), "maya").orElseThrow();
        assertThat(set.madeBy()).isEqualTo("maya");
        assertThat(set.fromMonth()).isEqualTo("2026-03-01");
        assertThat(score("march")).as("until everything is computed anew").isEqualTo(before);
        record(visit("another", MARCH, 5, 1));
        assertThat(score("another")).isGreaterThan(before + 20);
    }

    private void answered(int n, Instant at) {
        Random random = new Random(5);
        List<FactRow> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int first = 1 + random.nextInt(5);
            rows.addAll(List.of(visit("a" + i, at, first, 1 + random.nextInt(5))));
            rows.add(Rows.answer("a" + i).overall(first).get());
        }
        recorder.record(rows);
    }

    private static FactRow[] visit(String transaction, Instant at, int first, int second) {
        return new FactRow[] {
            Rows.transaction(transaction).journey("weighed").opened(at).get(),
            Rows.touchpoint(transaction)
                    .step("first")
                    .at(at)
                    .with(Measure.SATISFACTION, first)
                    .get(),
            Rows.touchpoint(transaction)
                    .step("second")
                    .at(at)
                    .with(Measure.SATISFACTION, second)
                    .get()
        };
    }

    private void record(FactRow... rows) {
        recorder.record(List.of(rows));
    }

    private double score(String transaction) {
        return jdbc.queryForObject("select score from transaction where reference = ?", Double.class, transaction);
    }
}
