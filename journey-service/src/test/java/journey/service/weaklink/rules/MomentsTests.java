package journey.service.weaklink.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import journey.service.weaklink.rules.Moments.Answered;
import org.junit.jupiter.api.Test;

class MomentsTests {

    private static final int STEPS = 4;

    /** A transaction's scores, null where not measured, and its answer. */
    private record Case(Integer[] scores, int overall) {}

    @Test
    void correlationsAreThoseOfTheCompleteCases() {
        List<Case> cases = cases();
        List<Integer> positions = List.of(0, 2, 3);
        Correlations found = moments(cases).correlations(positions, 4).orElseThrow();
        List<Case> complete = cases.stream()
                .filter(one -> positions.stream().allMatch(position -> one.scores[position] != null))
                .toList();
        assertThat(found.n()).isEqualTo(complete.size()).isLessThan(cases.size());
        for (int i = 0; i < positions.size(); i++) {
            double[] scores = column(complete, positions.get(i));
            double[] satisfied = complete.stream()
                    .mapToDouble(one -> one.overall >= 4 ? 1 : 0)
                    .toArray();
            assertThat(found.withOutcome()[i]).isCloseTo(correlation(scores, satisfied), within(1e-9));
            for (int j = 0; j < positions.size(); j++) {
                assertThat(found.matrix()[i][j])
                        .isCloseTo(correlation(scores, column(complete, positions.get(j))), within(1e-9));
            }
        }
    }

    @Test
    void stepsMeasuredInLessThanHalfAreNotAskedFor() {
        assertThat(moments(cases()).together(50)).containsExactly(0, 2, 3);
    }

    /** Three steps are measured in nine of ten, so all of them in about 365 of 500. */
    @Test
    void leavesTheLeastMeasuredOutUntilEnoughRemain() {
        assertThat(moments(cases()).together(390)).hasSize(2);
        assertThat(moments(cases()).together(10_000)).hasSize(1);
    }

    @Test
    void noAnswersAndAllTheSameAnswerExplainNothing() {
        assertThat(new Moments(STEPS, List.of()).correlations(List.of(0), 4)).isEmpty();
        assertThat(new Moments(STEPS, List.of()).together(50)).isEmpty();
        List<Case> same =
                List.of(new Case(new Integer[] {5000, 10000, 0, 0}, 5), new Case(new Integer[] {2500, 10000, 0, 0}, 5));
        assertThat(moments(same).correlations(List.of(0, 1), 4)).isEmpty();
        List<Case> constant =
                List.of(new Case(new Integer[] {5000, 10000, 0, 0}, 5), new Case(new Integer[] {2500, 10000, 0, 0}, 1));
        assertThat(moments(constant)
                        .correlations(List.of(0, 1), 4)
                        .orElseThrow()
                        .positions())
                .as("what never varies explains nothing")
                .containsExactly(0);
    }

    private static List<Case> cases() {
        Random random = new Random(14);
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            int mood = random.nextInt(3);
            Integer[] scores = new Integer[STEPS];
            for (int step = 0; step < STEPS; step++) {
                boolean measured = random.nextDouble() < (step == 1 ? 0.3 : 0.9);
                scores[step] = measured ? Integer.valueOf(2500 * Math.min(4, random.nextInt(3) + mood)) : null;
            }
            cases.add(new Case(scores, 1 + Math.min(4, random.nextInt(3) + mood)));
        }
        return cases;
    }

    private static Moments moments(List<Case> cases) {
        record Key(int overall, BitSet measured) {}
        Map<Key, List<Case>> groups = new HashMap<>();
        for (Case one : cases) {
            BitSet measured = new BitSet();
            for (int step = 0; step < STEPS; step++) {
                measured.set(step, one.scores[step] != null);
            }
            groups.computeIfAbsent(new Key(one.overall, measured), key -> new ArrayList<>())
                    .add(one);
        }
        List<Answered> answered = new ArrayList<>();
        groups.forEach((key, group) -> {
            int[] positions = key.measured.stream().toArray();
            List<Long> sums = new ArrayList<>();
            sums.add((long) group.size());
            for (int i : positions) {
                sums.add(group.stream().mapToLong(one -> one.scores[i]).sum());
            }
            for (int i = 0; i < positions.length; i++) {
                for (int j = i; j < positions.length; j++) {
                    int a = positions[i];
                    int b = positions[j];
                    sums.add(group.stream()
                            .mapToLong(one -> (long) one.scores[a] * one.scores[b])
                            .sum());
                }
            }
            answered.add(new Answered(
                    key.overall,
                    key.measured,
                    sums.stream().mapToLong(Long::longValue).toArray()));
        });
        return new Moments(STEPS, answered);
    }

    private static double[] column(List<Case> cases, int step) {
        return cases.stream().mapToDouble(one -> one.scores[step]).toArray();
    }

    private static double correlation(double[] a, double[] b) {
        double meanA = java.util.Arrays.stream(a).average().orElseThrow();
        double meanB = java.util.Arrays.stream(b).average().orElseThrow();
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += (a[i] - meanA) * (b[i] - meanB);
            aa += (a[i] - meanA) * (a[i] - meanA);
            bb += (b[i] - meanB) * (b[i] - meanB);
        }
        return ab / Math.sqrt(aa * bb);
    }
}
