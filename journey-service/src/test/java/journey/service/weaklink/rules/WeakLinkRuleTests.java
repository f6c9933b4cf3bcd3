package journey.service.weaklink.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import journey.service.everything.rules.FalseDiscovery;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.junit.jupiter.api.Test;

class WeakLinkRuleTests {

    /** R 4.2.2: pbinom(47, 50, .98). */
    @Test
    void thePValueIsTheExactBinomial() {
        assertThat(WeakLinkRule.pValue(new TestedYield(47, 50, 0.98))).isCloseTo(0.0784277, within(1e-6));
    }

    /** R 4.2.2: p.adjust(c(.01, .02, .03, .04, .05, .2), "BH"). */
    @Test
    void adjustsAsPublished() {
        assertThat(FalseDiscovery.adjusted(List.of(0.01, 0.02, 0.03, 0.04, 0.05, 0.2)))
                .usingComparatorForType(WeakLinkRuleTests::closely, Double.class)
                .containsExactly(0.06, 0.06, 0.06, 0.06, 0.06, 0.2);
        assertThat(FalseDiscovery.adjusted(List.of(0.2, 0.01, 0.05, 0.03, 0.02, 0.04)))
                .usingComparatorForType(WeakLinkRuleTests::closely, Double.class)
                .containsExactly(0.2, 0.06, 0.06, 0.06, 0.06, 0.06);
        assertThat(FalseDiscovery.adjusted(List.of())).isEmpty();
    }

    private static int closely(double a, double b) {
        return Math.abs(a - b) < 1e-12 ? 0 : Double.compare(a, b);
    }

    @Test
    void belowTwentyNothingIsSaid() {
        assertThat(WeakLinkRule.judge(List.of(new TestedYield(0, 19, 0.95)))).containsExactly(Evidence.TOO_FEW);
        assertThat(WeakLinkRule.judge(List.of())).isEmpty();
    }

    @Test
    void oneStepAllStepsPerfectAndAllFailing() {
        assertThat(WeakLinkRule.judge(List.of(new TestedYield(100, 100, 0.95)))
                        .get(0)
                        .state())
                .isEqualTo(WeakLinkState.OK);
        assertThat(WeakLinkRule.judge(Collections.nCopies(5, new TestedYield(100, 100, 1))))
                .extracting(Evidence::state)
                .containsOnly(WeakLinkState.OK);
        assertThat(WeakLinkRule.judge(Collections.nCopies(5, new TestedYield(0, 100, 0.95))))
                .extracting(Evidence::state)
                .containsOnly(WeakLinkState.CONFIRMED);
        assertThat(WeakLinkRule.judge(List.of(new TestedYield(19, 20, 1)))
                        .get(0)
                        .state())
                .as("one failure disproves perfection")
                .isEqualTo(WeakLinkState.CONFIRMED);
    }

    /** A step among good ones that is below its target, though not provably: looked at alone it says as little. */
    @Test
    void watchesWhatIsProbablyBelow() {
        List<TestedYield> steps = new ArrayList<>(Collections.nCopies(11, new TestedYield(190, 200, 0.92)));
        steps.add(new TestedYield(43, 50, 0.92));
        Evidence last = WeakLinkRule.judge(steps).get(11);
        assertThat(last.state()).isNotEqualTo(WeakLinkState.CONFIRMED);
        assertThat(last.pValue()).isLessThan(0.2);
        Evidence first = WeakLinkRule.judge(steps).get(0);
        assertThat(first.belowTarget()).isLessThan(0.2);
    }

    /** Twelve steps, one truly at .85, the others from Beta(95, 5), target .92; 400 runs at each size. */
    @Test
    void confirmsFewFalselyAndMostThatAreTrue() {
        Random random = new Random(400);
        Simulated at50 = simulate(50, random);
        assertThat(at50.falseShare()).isLessThanOrEqualTo(0.05);
        assertThat(at50.naiveFalseShare())
                .as("four in ten, as docs/scoring.md says")
                .isBetween(0.38, 0.47);
        Simulated at200 = simulate(200, random);
        assertThat(at200.falseShare()).isLessThanOrEqualTo(0.05);
        assertThat(at200.power()).isGreaterThanOrEqualTo(0.6);
        assertThat(at200.naiveFalseShare()).as("below target is red").isGreaterThan(at200.falseShare());
    }

    private record Simulated(double falseShare, double power, double naiveFalseShare) {}

    private static Simulated simulate(int n, Random random) {
        int runs = 400;
        int found = 0;
        int confirmed = 0;
        int wrong = 0;
        int red = 0;
        int wrongRed = 0;
        double target = 0.92;
        BetaDistribution others = BetaDistribution.of(95, 5);
        for (int run = 0; run < runs; run++) {
            double[] truth = new double[12];
            List<TestedYield> seen = new ArrayList<>();
            for (int step = 0; step < truth.length; step++) {
                truth[step] = step == 0 ? 0.85 : others.inverseCumulativeProbability(random.nextDouble());
                double yield = truth[step];
                long well = random.doubles(n).filter(u -> u < yield).count();
                seen.add(new TestedYield(well, n, target));
            }
            List<Evidence> evidence = WeakLinkRule.judge(seen);
            for (int step = 0; step < truth.length; step++) {
                boolean isWrong = truth[step] >= target;
                if (evidence.get(step).state() == WeakLinkState.CONFIRMED) {
                    confirmed++;
                    wrong += isWrong ? 1 : 0;
                    found += step == 0 ? 1 : 0;
                }
                if (seen.get(step).well() < target * n) {
                    red++;
                    wrongRed += isWrong ? 1 : 0;
                }
            }
        }
        return new Simulated((double) wrong / confirmed, (double) found / runs, (double) wrongRed / red);
    }
}
