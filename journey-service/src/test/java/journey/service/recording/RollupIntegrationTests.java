package journey.service.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import journey.domain.imports.FactRow;
import journey.service.rollup.RollupBuild;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is kept as sums follows from the facts, whatever happens to them. */
class RollupIntegrationTests extends RecordingIntegrationTest {

    @Autowired
    private Rejudging rejudging;

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void thousandsOfMixedOperationsInAnyOrder(long seed) {
        Random random = new Random(seed);
        int rows = 0;
        int erased = 0;
        for (int i = 0; i < 200; i++) {
            switch (random.nextInt(13)) {
                case 0 -> folds.fold();
                case 1 -> clock.set(clock.instant().plus(Duration.ofMinutes(random.nextInt(90))));
                case 2 -> recorder.judgeOverdue(clock.instant(), 20);
                case 3 ->
                    erased += eraser.erase("c" + random.nextInt(20))
                            .map(gone -> gone.transactions().size())
                            .orElse(0);
                default -> {
                    List<FactRow> batch = IntStream.range(0, 1 + random.nextInt(60))
                            .mapToObj(n -> MixedRows.row(random))
                            .collect(Collectors.toList());
                    rows += batch.size();
                    recorder.record(batch);
                }
            }
            if (i % 50 == 49) {
                assertRollupsFollowFromFacts();
            }
        }
        assertThat(rows).isGreaterThan(3_000);
        assertThat(erased).isGreaterThan(10);
        assertThat(rejudging.orphans().finding()).isNull();
        int judged;
        do {
            judged = recorder.judgeOverdue(clock.instant(), 50);
        } while (judged > 0);
        assertSummariesFollowFromFacts();
        folds.fold();
        assertRollupsFollowFromFacts();
    }

    @Test
    void aBuildFromNothingGivesTheSameSums() {
        Random random = new Random(21);
        for (int i = 0; i < 20; i++) {
            recorder.record(
                    IntStream.range(0, 100).mapToObj(n -> MixedRows.row(random)).toList());
        }
        List<Integer> parts = new ArrayList<>();
        rollups.build(parts::add);
        assertThat(parts).isSorted().endsWith(RollupBuild.PARTS);
        assertRollupsFollowFromFacts();
        // later deltas go into the new ones
        recorder.record(
                IntStream.range(0, 100).mapToObj(n -> MixedRows.row(random)).toList());
        folds.fold();
        assertRollupsFollowFromFacts();
        assertThat(jdbc.queryForList("select distinct generation from rollup_step", Integer.class))
                .hasSize(1);
    }

    @Test
    void whoIsToldOfProgressMayWriteWhatOthersHaveWrittenMeanwhile() {
        record(Rows.transaction("t1").journey("buy").opened(OPENED));
        jdbc.update("insert into setting (name, value) values ('progress', '0') on conflict do nothing");
        IntConsumer told = part -> {
            CompletableFuture.runAsync(() -> jdbc.update("update setting set value = 'other' where name = 'progress'"))
                    .join();
            jdbc.update("update setting set value = ? where name = 'progress'", String.valueOf(part));
        };
        rollups.build(told);
        assertThat(rollups.differences(told).finding()).isNull();
        assertThat(jdbc.queryForObject("select value from setting where name = 'progress'", String.class))
                .isEqualTo(String.valueOf(RollupBuild.PARTS));
    }

    @Test
    void aDifferenceIsFoundAndNamed() {
        record(
                Rows.transaction("t1").journey("buy").opened(OPENED),
                Rows.touchpoint("t1").step("ordered").at(OPENED));
        folds.fold();
        jdbc.update("update rollup_step set touchpoints = touchpoints + 1 where grain = 'W'");
        assertThat(rollups.differences(part -> {}).finding())
                .startsWith("rollup_step: the facts say {")
                .contains("\"grain\": \"W\"", "\"touchpoints\": 1,", "\"touchpoints\": 2,");
        rollups.build(part -> {});
        assertRollupsFollowFromFacts();
    }
}
