package journey.service.weaklink.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import journey.service.weaklink.rules.Failures.Pattern;
import journey.service.weaklink.rules.Failures.Repair;
import org.junit.jupiter.api.Test;

class FailuresTests {

    private static final List<Integer> NO_CAUSES = List.of(-1, -1, -1, -1);

    /** 100 measured, 40 well: 20 fail at 0 alone, 10 at 1 alone, 15 at 0 and 1, 5 at 2 with something unknown, 10 at 3. */
    private static final Failures FEW = failures(
            NO_CAUSES,
            pattern(20, true, 0),
            pattern(10, true, 1),
            pattern(15, true, 0, 1),
            pattern(5, false, 2),
            pattern(10, true, 3));

    @Test
    void aRepairGainsWhatFailedThereAlone() {
        assertThat(FEW.rate()).isCloseTo(0.40, within(1e-12));
        assertThat(FEW.gain(0)).isCloseTo(0.20, within(1e-12));
        assertThat(FEW.gain(1)).isCloseTo(0.10, within(1e-12));
        assertThat(FEW.gain(2)).as("something else is unknown").isZero();
        assertThat(FEW.gain(set(0, 1))).as("more than both apart").isCloseTo(0.45, within(1e-12));
    }

    @Test
    void repairingACauseRepairsItsConsequencesWhereBothFailed() {
        Failures caused =
                failures(List.of(-1, 0, 1, -1), pattern(20, true, 0), pattern(10, true, 1), pattern(15, true, 0, 1, 2));
        assertThat(caused.gainAlone(0)).isCloseTo(20.0 / 85, within(1e-12));
        assertThat(caused.gain(0)).isCloseTo(35.0 / 85, within(1e-12));
        assertThat(caused.gain(1)).as("its cause stays").isCloseTo(10.0 / 85, within(1e-12));
    }

    /** The 15 fail at 0 too, and 2 is caused by 1, which is caused by 0: repairing 1 and 2 leaves the cause. */
    @Test
    void aCauseThatStaysKeepsTheTransactionFromBeingWell() {
        Failures caused = failures(List.of(-1, 0, 1, -1), pattern(15, true, 0, 1, 2), pattern(5, true, 1, 2));
        assertThat(caused.turned(set(1, 2))).isEqualTo(5);
        assertThat(caused.turned(set(0))).isEqualTo(15);
        assertThat(caused.turned(set(0, 1))).isEqualTo(20);
        assertThat(caused.smallest(1).orElseThrow().positions()).containsExactly(0, 1);
    }

    @Test
    void theSmallestSetReachesTheTarget() {
        assertThat(FEW.smallest(0.4)).contains(new Repair(List.of(), 0.4));
        assertThat(FEW.smallest(0.6).orElseThrow().positions()).containsExactly(0);
        assertThat(FEW.smallest(0.8).orElseThrow().positions()).containsExactly(0, 1);
        assertThat(FEW.smallest(0.95).orElseThrow().positions()).containsExactly(0, 1, 3);
        assertThat(FEW.smallest(0.96)).as("five stay unknown").isEmpty();
    }

    @Test
    void withManyStepsTheSmallestSetIsSoughtByTurns() {
        Random random = new Random(9);
        List<Pattern> patterns = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            patterns.add(pattern(1 + random.nextInt(9), true, random.nextInt(30), random.nextInt(30)));
        }
        long notWell = patterns.stream().mapToLong(Pattern::transactions).sum();
        Failures many = new Failures(
                50, notWell, patterns, IntStream.range(0, 30).mapToObj(i -> -1).toList());
        Repair repair = many.smallest(0.8).orElseThrow();
        BitSet repaired = new BitSet();
        repair.positions().forEach(repaired::set);
        assertThat(repair.rate()).isGreaterThanOrEqualTo(0.8).isEqualTo(many.rate() + many.gain(repaired));
        assertThat(many.smallest(1).orElseThrow().rate()).isCloseTo(1, within(1e-12));
    }

    @Test
    void nothingMeasuredAndNothingFailed() {
        Failures nothing = new Failures(0, 0, List.of(), List.of());
        assertThat(nothing.rate()).isZero();
        assertThat(nothing.gain(0)).isZero();
        assertThat(nothing.smallest(0.9)).isEmpty();
        assertThat(new Failures(7, 0, List.of(), List.of()).smallest(1)).contains(new Repair(List.of(), 1));
    }

    private static Failures failures(List<Integer> causes, Pattern... patterns) {
        long notWell = 0;
        for (Pattern pattern : patterns) {
            notWell += pattern.transactions();
        }
        return new Failures(40, notWell, List.of(patterns), causes);
    }

    private static Pattern pattern(long transactions, boolean settled, int... failing) {
        return new Pattern(set(failing), settled, transactions);
    }

    private static BitSet set(int... positions) {
        BitSet set = new BitSet();
        for (int position : positions) {
            set.set(position);
        }
        return set;
    }
}
