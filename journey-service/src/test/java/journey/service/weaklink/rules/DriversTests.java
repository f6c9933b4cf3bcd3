package journey.service.weaklink.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.DoubleStream;
import journey.service.weaklink.rules.Drivers.Knowledge;
import journey.service.weaklink.rules.Moments.Answered;
import org.junit.jupiter.api.Test;

/** Two steps; the first alone decides whether customers are satisfied, from 4 of 5 on. */
class DriversTests {

    @Test
    void knowsTheStepThatDecides() {
        Drivers drivers = Drivers.of(moments(1_000, 1), Map.of(), 4);
        assertThat(drivers.knowledge()).isEqualTo(Knowledge.KNOWN);
        assertThat(drivers.complete()).isEqualTo(1_000);
        assertThat(drivers.share(0).orElseThrow().share()).isGreaterThan(0.98);
        assertThat(drivers.explained()).isGreaterThan(0.5);
        double[] weights = drivers.weights(2);
        assertThat(DoubleStream.of(weights).sum()).isCloseTo(1, within(1e-12));
        // n/(n+100) of nearly all, and half of the rest
        assertThat(weights[0]).isCloseTo(1_000 / 1_100.0 + 100 / 1_100.0 / 2, within(0.01));
    }

    @Test
    void aStepThatGoesTheWrongWayHasNoWeightOfItsOwn() {
        Drivers drivers = Drivers.of(moments(1_000, -1), Map.of(), 4);
        assertThat(drivers.share(0).orElseThrow().isSignConflict()).isTrue();
        assertThat(drivers.weights(2)[0]).isLessThanOrEqualTo(0.5);
    }

    @Test
    void saysHowLittleIsKnown() {
        assertThat(Drivers.of(new Moments(2, List.of()), Map.of(), 4).knowledge())
                .isEqualTo(Knowledge.NO_ANSWERS);
        assertThat(Drivers.of(new Moments(61, List.of()), Map.of(), 4).knowledge())
                .isEqualTo(Knowledge.TOO_MANY_STEPS);
        assertThat(Drivers.of(moments(49, 1), Map.of(), 4).knowledge()).isEqualTo(Knowledge.TOO_FEW);
        assertThat(Drivers.of(moments(50, 1), Map.of(), 4).knowledge()).isEqualTo(Knowledge.KNOWN);
        assertThat(Drivers.of(moments(1_000, 1), Map.of(), 6).knowledge()).isEqualTo(Knowledge.ALL_ALIKE);
        assertThat(Drivers.of(new Moments(2, List.of()), Map.of(), 4).weights(2))
                .containsExactly(0.5, 0.5);
        assertThat(Drivers.of(moments(1_000, 1), Map.of(), 4).gain(0, 0.5))
                .as("nobody knows how its score differs where it is well")
                .isEmpty();
    }

    /** Answers that have nothing to do with the scores: of a hundred such journeys about five seem to. */
    @Test
    void showsNothingWhereScoresExplainNoMoreThanChance() {
        Random random = new Random(23);
        int shown = 0;
        for (int run = 0; run < 100; run++) {
            List<Answered> answers = new ArrayList<>();
            for (int i = 0; i < 63; i++) {
                long one = 2_500L * random.nextInt(5);
                long other = 2_500L * random.nextInt(5);
                answers.add(Answered.of(random.nextInt(3) == 0 ? 2 : 5, "11", new long[] {
                    1, one, other, one * one, one * other, other * other
                }));
            }
            Drivers drivers = Drivers.of(new Moments(2, answers), Map.of(), 4);
            shown += drivers.knowledge() == Knowledge.NOTHING_SHOWN ? 0 : 1;
            assertThat(drivers.share(0).isPresent()).isEqualTo(drivers.knowledge() == Knowledge.KNOWN);
        }
        assertThat(shown).isBetween(1, 12);
    }

    @Test
    void saysThatScoresDoNotVary() {
        List<Answered> answers = List.of(
                Answered.of(5, "1", new long[] {40, 40 * 10_000L, 40 * 100_000_000L}),
                Answered.of(1, "1", new long[] {40, 40 * 10_000L, 40 * 100_000_000L}));
        assertThat(Drivers.of(new Moments(1, answers), Map.of(), 4).knowledge()).isEqualTo(Knowledge.SCORES_ALIKE);
    }

    /** Well 90 points, not well 40: a rise of 50 in a tenth of the transactions; the slope is that of the model. */
    @Test
    void theGainGrowsWithTheShareThatWasNotWell() {
        Impact impact =
                new Impact(new DoneCounts(100, 20, 100, 4_000), new DoneCounts(300, 240, 300, 27_000), DoneCounts.NONE);
        Drivers drivers = Drivers.of(moments(1_000, 1), Map.of(0, impact), 4);
        double tenth = drivers.gain(0, 0.1).orElseThrow().gain();
        assertThat(tenth).isPositive();
        assertThat(drivers.gain(0, 0.2).orElseThrow().gain()).isCloseTo(2 * tenth, within(1e-12));
        assertThat(drivers.gain(1, 0.1)).isEmpty();
    }

    /** 20 of 100 satisfied where it failed, 80 % where well, 95 % where it excelled; nothing is said of nineteen. */
    @Test
    void failingCostsMoreThanExcellingBrings() {
        Impact impact =
                new Impact(new DoneCounts(100, 20, 0, 0), new DoneCounts(200, 160, 0, 0), new DoneCounts(20, 19, 0, 0));
        assertThat(impact.penalty().orElseThrow()).isCloseTo(0.6, within(1e-12));
        assertThat(impact.reward().orElseThrow()).isCloseTo(0.15, within(1e-12));
        Impact few = new Impact(impact.failed(), impact.plain(), new DoneCounts(19, 19, 0, 0));
        assertThat(few.reward()).isEmpty();
        assertThat(Impact.NONE.penalty()).isEmpty();
    }

    /** @param direction 1: the higher the first score the better the answer; −1: the other way round */
    private static Moments moments(int n, int direction) {
        Random random = new Random(7);
        List<Answered> answered = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int rating = random.nextInt(5);
            long first = 2_500L * rating;
            long second = 2_500L * random.nextInt(5);
            int overall = direction > 0 ? 1 + rating : 5 - rating;
            answered.add(Answered.of(
                    overall, "11", new long[] {1, first, second, first * first, first * second, second * second}));
        }
        return new Moments(2, answered);
    }
}
