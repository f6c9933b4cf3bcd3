package journey.service.rollup.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import journey.domain.transaction.Verdict;
import journey.service.rollup.rules.PathSums.Pair;
import journey.service.rollup.rules.PathSums.Passing;
import journey.service.rollup.rules.PathSums.Wait;
import org.junit.jupiter.api.Test;

class PathTests {

    private static final Instant BEGIN = Instant.parse("2026-03-02T09:00:00Z");

    /** Planned are the steps 11, 12 and 13. */
    private static final Plan PLAN = Plan.of(
            1,
            IntStream.of(11, 12, 13)
                    .mapToObj(id -> new Plan.Step(id, true, 0, 0, 0))
                    .toList());

    private static Path.Stop stop(int step, int occurrence, long seconds) {
        return new Path.Stop(step, occurrence, BEGIN.plusSeconds(seconds));
    }

    @Test
    void putsStopsInTheOrderOfTimeAndThenOfThePlan() {
        Path path = Path.of(
                PLAN, List.of(stop(13, 1, 60), stop(40, 1, 0), stop(12, 1, 0), stop(11, 2, 60), stop(11, 1, 0)));
        assertThat(path.steps()).isEqualTo("11 12 40 11 13");
    }

    @Test
    void nothingIsNoPath() {
        assertThat(Path.of(PLAN, List.of())).isEqualTo(Path.NONE);
        PathSums sums = new PathSums();
        sums.count(PLAN, Path.NONE, "UUU", Verdict.UNKNOWN, 1);
        assertThat(sums.pairs()).isEmpty();
        assertThat(sums.variants()).isEmpty();
    }

    @Test
    void countsPairsWaitsAndOrders() {
        PathSums sums = new PathSums();
        sums.count(
                PLAN,
                Path.of(PLAN, List.of(stop(11, 1, 0), stop(40, 1, 5), stop(12, 1, 3600))),
                "WWU",
                Verdict.WELL,
                1);
        sums.count(PLAN, Path.of(PLAN, List.of(stop(11, 1, 0), stop(12, 1, 3600))), "WNU", Verdict.NOT_WELL, 1);
        assertThat(sums.pairs().keySet())
                .containsExactlyInAnyOrder(pair(0, 11), pair(11, 40), pair(40, 12), pair(12, 0), pair(11, 12));
        assertThat(sums.pairs().get(pair(0, 11)).total()).isEqualTo(2);
        assertThat(sums.pairs().get(pair(11, 12)).byClass()).isEqualTo(Map.of(WaitBuckets.of(3600), 1L));
        assertThat(sums.waits()).containsOnlyKeys(new Wait(0, 1));
        assertThat(sums.waits().get(new Wait(0, 1)).byClass()).isEqualTo(Map.of(WaitBuckets.of(3600), 2L));
        assertThat(sums.variants().get("11 40 12")).containsExactly(1, 1, 0);
        assertThat(sums.variants().get("11 12")).containsExactly(1, 0, 1);
    }

    @Test
    void goingBackIsNoWait() {
        Path path = Path.of(PLAN, List.of(stop(12, 1, 0), stop(11, 1, 60), stop(13, 1, 120)));
        assertThat(path.waits()).hasSize(3).matches("[+][^-+][+]");
    }

    /** 12 did not come: from 11 the transaction came to 13. */
    @Test
    void waitsForTheNextStepThatCame() {
        Path path = Path.of(PLAN, List.of(stop(11, 1, 0), stop(13, 1, 3600)));
        assertThat(path.waits()).matches("[^-+]-[+]");
        PathSums sums = new PathSums();
        sums.count(PLAN, path, "WUW", Verdict.UNKNOWN, 1);
        assertThat(sums.waits()).containsOnlyKeys(new Wait(0, 2));
        assertThat(sums.waits().get(new Wait(0, 2)).byClass()).isEqualTo(Map.of(WaitBuckets.of(3600), 1L));
    }

    @Test
    void tellsWaysOverStepsThatDoNotApplyApart() {
        Path path = Path.of(PLAN, List.of(stop(11, 1, 0), stop(13, 1, 3600)));
        PathSums sums = new PathSums();
        sums.count(PLAN, path, "W-W", Verdict.WELL, 1);
        sums.count(PLAN, path, "WUW", Verdict.UNKNOWN, 1);
        sums.count(PLAN, Path.of(PLAN, List.of(stop(13, 1, 0))), "--W", Verdict.WELL, 1);
        sums.count(PLAN, Path.of(PLAN, List.of(stop(11, 1, 0))), "W-U", Verdict.UNKNOWN, 1);
        sums.count(PLAN, Path.of(PLAN, List.of(stop(40, 1, 0))), "---", Verdict.UNKNOWN, 1);
        assertThat(sums.pairs().keySet())
                .containsExactlyInAnyOrder(
                        pair(0, 11),
                        new Pair(11, 13, Passing.INAPPLICABLE),
                        pair(11, 13),
                        pair(13, 0),
                        new Pair(0, 13, Passing.INAPPLICABLE),
                        pair(11, 0),
                        pair(0, 40),
                        pair(40, 0));
    }

    private static Pair pair(int from, int to) {
        return new Pair(from, to, Passing.NONE);
    }

    @Test
    void eachClassOfTimesHasALetterOfItsOwn() {
        for (long seconds : WaitBuckets.boundsInSeconds()) {
            Path path = Path.of(PLAN, List.of(stop(11, 1, 0), stop(12, 1, seconds)));
            assertThat(Path.bucket(path.gaps().charAt(0))).isEqualTo(WaitBuckets.of(seconds));
            assertThat(Character.isLetter(path.gaps().charAt(0))
                            || path.gaps().charAt(0) == '×'
                            || path.gaps().charAt(0) == '÷')
                    .as("%s", path.gaps())
                    .isTrue();
        }
    }

    @Test
    void takingAwayLeavesNothing() {
        Path path = Path.of(PLAN, List.of(stop(11, 1, 0), stop(12, 1, 5), stop(13, 1, 90)));
        PathSums sums = new PathSums();
        sums.count(PLAN, path, "WWW", Verdict.WELL, 1);
        sums.count(PLAN, path, "WWW", Verdict.WELL, -1);
        List<long[]> left = new ArrayList<>();
        sums.each((subject, a, b, c, word, n) -> left.add(n));
        assertThat(left).isNotEmpty().allMatch(n -> LongStream.of(n).allMatch(number -> number == 0));
    }

    @Test
    void sumsGoOnFromTheFirstClassThatHasAny() {
        Path path = Path.of(
                PLAN, List.of(stop(11, 1, 0), stop(12, 1, Duration.ofDays(1).toSeconds())));
        PathSums sums = new PathSums();
        sums.count(PLAN, path, "WWW", Verdict.WELL, 1);
        sums.each((subject, a, b, c, word, n) -> {
            if (subject == Subject.WAIT) {
                assertThat(c).isEqualTo(WaitBuckets.of(86_400) - 1);
                assertThat(n).containsExactly(1);
            }
        });
    }

    @Test
    void longOrdersAreKeptAsTheirBeginningAndADigest() {
        List<Path.Stop> stops =
                IntStream.range(0, 400).mapToObj(i -> stop(11, i, i)).toList();
        Path path = Path.of(PLAN, stops);
        assertThat(path.steps()).hasSize(400 * 3 - 1);
        assertThat(path.variant()).hasSize(900 + 2 + 32).startsWith(path.steps().substring(0, 900) + " …");
    }
}
