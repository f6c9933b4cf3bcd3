package journey.service.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import journey.domain.imports.FactRow;
import journey.domain.journey.Measure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Thousands of rows in random order and in batches of random sizes. */
class RandomRecordingIntegrationTests extends RecordingIntegrationTest {

    private static final List<Integer> SIZES = List.of(1, 2, 30, 300, 900);
    private static final List<String> STEPS = List.of("ordered", "paid", "advised", "delivered", "complaint");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void endsInTheSameTablesHoweverTheFactsAreTold(long seed) {
        clock.set(after("PT20H"));
        RandomFacts facts = new RandomFacts(seed, 250);
        recorder.record(facts.wholeRows());
        Map<String, List<String>> whole = tables();
        assertThat(whole.get("touchpoint")).hasSizeGreaterThan(800);
        assertSummariesFollowFromFacts();
        forget();
        Random random = new Random(seed);
        List<FactRow> partial = new ArrayList<>(facts.partialRows());
        Collections.shuffle(partial, random);
        assertThat(inBatches(partial, random))
                .hasSameSizeAs(partial)
                .doesNotHaveAnyElementsOfTypes(RowOutcome.Refused.class);
        assertThat(tables()).isEqualTo(whole);
        Map<String, List<String>> versions = versions();
        Collections.shuffle(partial, random);
        assertThat(inBatches(partial, random)).containsOnly(UNCHANGED);
        assertThat(versions()).isEqualTo(versions);
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void storesWhatFollowsFromTheFactsWhateverHappensToThem(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            List<FactRow> rows = new ArrayList<>();
            for (int n = SIZES.get(random.nextInt(4)); n > 0; n--) {
                rows.add(contradictory(random));
            }
            recorder.record(rows);
            clock.set(clock.instant().plus(Duration.ofMinutes(random.nextInt(40))));
        }
        int judged;
        do {
            judged = recorder.judgeOverdue(clock.instant(), 50);
        } while (judged > 0);
        assertSummariesFollowFromFacts();
        assertThat(jdbc.queryForList(
                        "select reference from touchpoint where reference is not null"
                                + " group by transaction_id, reference having count(*) > 1",
                        String.class))
                .isEmpty();
    }

    private List<RowOutcome> inBatches(List<FactRow> rows, Random random) {
        List<RowOutcome> outcomes = new ArrayList<>();
        while (outcomes.size() < rows.size()) {
            int from = outcomes.size();
            int size = SIZES.get(random.nextInt(SIZES.size()));
            outcomes.addAll(recorder.record(rows.subList(from, Math.min(rows.size(), from + size))));
        }
        return outcomes;
    }

    /** A row about one of few things, that moves, contradicts or is refused as chance has it. */
    private static FactRow contradictory(Random random) {
        String transaction = "t" + random.nextInt(40);
        return switch (random.nextInt(8)) {
            case 0 ->
                Rows.transaction(transaction)
                        .journey(random.nextInt(9) == 0 ? "unknown" : random.nextInt(6) == 0 ? "return" : "buy")
                        .opened(random.nextBoolean() ? after("PT" + random.nextInt(9) + "H") : null)
                        .closed(random.nextInt(6) == 0 ? after("PT" + random.nextInt(30) + "H") : null)
                        .customer("c" + random.nextInt(20))
                        .get();
            case 1 ->
                Rows.answer(transaction)
                        .everything(random.nextInt(3) > 0)
                        .notWell(STEPS.get(random.nextInt(STEPS.size())))
                        .get();
            case 2 ->
                Rows.customer("c" + random.nextInt(20))
                        .name("Name " + random.nextInt(3))
                        .sameAs("c" + random.nextInt(20))
                        .get();
            default ->
                Rows.touchpoint(transaction)
                        .reference(random.nextBoolean() ? "p-" + random.nextInt(6) : null)
                        .step(STEPS.get(random.nextInt(STEPS.size())))
                        .occurrence(random.nextBoolean() ? 1 + random.nextInt(3) : null)
                        .at(random.nextBoolean() ? after("PT" + random.nextInt(30) + "H") : null)
                        .promised(random.nextInt(3) == 0 ? after("PT" + random.nextInt(40) + "H") : null)
                        .with(Measure.DONE, random.nextInt(4) == 0 ? random.nextInt(2) : null)
                        .with(Measure.SATISFACTION, random.nextInt(3) == 0 ? 1 + random.nextInt(5) : null)
                        .applicable(random.nextInt(6) == 0 ? random.nextBoolean() : null)
                        .causedBy(random.nextInt(4) == 0 ? STEPS.get(random.nextInt(STEPS.size())) : null)
                        .get();
        };
    }
}
