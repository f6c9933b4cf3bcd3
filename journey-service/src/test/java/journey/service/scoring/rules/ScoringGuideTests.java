package journey.service.scoring.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import journey.domain.journey.Definition;
import journey.domain.journey.Measure;
import journey.service.everything.rules.Bounds;
import journey.service.everything.rules.EverythingRate;
import journey.service.weaklink.rules.DoneCounts;
import journey.service.weaklink.rules.Drivers;
import journey.service.weaklink.rules.Evidence;
import journey.service.weaklink.rules.Failures;
import journey.service.weaklink.rules.Failures.Pattern;
import journey.service.weaklink.rules.Impact;
import journey.service.weaklink.rules.Moments;
import journey.service.weaklink.rules.Moments.Answered;
import journey.service.weaklink.rules.TestedYield;
import journey.service.weaklink.rules.WeakLinkRule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every number of the worked example in docs/scoring.md, computed by the rules. */
class ScoringGuideTests {

    private static final Definition ORDER = Given.plan(
            Given.step("Ordered"),
            Given.promising(Given.step("Paid", Measure.ON_TIME), "Ordered", "PT24H"),
            Given.step("Packed", Measure.CLARITY),
            Given.step("Delivered"));
    private static final int PAID = 1;
    private static final int DELIVERED = 3;

    private static String guide;

    @BeforeAll
    static void readTheGuide() throws IOException {
        guide = Files.readString(Path.of("../docs/scoring.md")).replaceAll("\\s+", " ");
    }

    @Test
    void judgesTheTransaction() {
        TransactionJudgement judged = judged(PlanWeights.EQUAL);
        judged.steps()
                .forEach(step -> says(
                        "| %s | %s | %.2f | %s |",
                        step.step().code(),
                        Map.of(
                                        "Ordered", "done: 100 |",
                                        "Paid", "6 of 24 hours late: 37.5 |",
                                        "Packed", "| clarity 3: 50",
                                        "Delivered", "done: 100 | feeling 4: 75")
                                .get(step.step().code()),
                        step.score(),
                        step.verdict()));
        TransactionScore score = judged.score();
        says(
                "W is %.1f, so J is %.2f: %s, for Paid is below 40. The shape is %s. The transaction is %s and its"
                        + " failure belongs to %s.",
                score.weakestScore(),
                score.score(),
                score.grade(),
                score.shape(),
                judged.verdict(),
                ORDER.steps().get(judged.firstFailing()).code());
        says("M is %.2f", mean(score));
        TransactionScore weighed =
                judged(begun -> new StepWeights(List.of(0.4, 0.3, 0.2, 0.1))).score();
        says("M would be %.2f and J %.2f", mean(weighed), weighed.score());
    }

    /** M from J = M − .15 (M − W). */
    private static double mean(TransactionScore score) {
        return (score.score() - 0.15 * score.weakestScore()) / 0.85;
    }

    private static TransactionJudgement judged(PlanWeights weights) {
        return TransactionRule.judge(
                Given.transaction()
                        .with(Given.touchpoint("Ordered").at(Given.OPENED))
                        .with(Given.touchpoint("Paid").at(Given.after("PT30H")))
                        .with(Given.touchpoint("Packed")
                                .at(Given.after("PT40H"))
                                .with(Measure.CLARITY, 3))
                        .with(Given.touchpoint("Delivered")
                                .at(Given.after("PT60H"))
                                .with(Measure.FEELING, 4))
                        .completed()
                        .facts(),
                ORDER,
                weights,
                Given.after("PT100H"));
    }

    @Test
    void countsTwoHundred() {
        EverythingRate rate = new EverythingRate(150, 40, 10);
        Bounds interval = rate.interval().orElseThrow();
        says(
                "The rate is %.1f %% (%.1f %% to %.1f %%); at worst it is %.1f %%, at best %.1f %%.",
                100 * rate.rate().orElseThrow(),
                100 * interval.low(),
                100 * interval.high(),
                100 * rate.worst().orElseThrow(),
                100 * rate.best().orElseThrow());
    }

    @Test
    void tellsWeakLinksFromNoise() {
        List<String> steps = List.of("Ordered", "Paid", "Packed", "Delivered");
        long[] well = {190, 190 - 10 - 7, 190, 190 - 18 - 7};
        List<TestedYield> yields = new ArrayList<>();
        for (long count : well) {
            yields.add(new TestedYield(count, 190, 0.95));
        }
        List<Evidence> evidence = WeakLinkRule.judge(yields);
        for (int i = 0; i < well.length; i++) {
            says(
                    "| %s | %d of 190 | %.1f %% | %.6f | %.6f | %s |",
                    steps.get(i),
                    well[i],
                    100 * well[i] / 190.0,
                    evidence.get(i).pValue(),
                    evidence.get(i).qValue(),
                    evidence.get(i).state().name().toLowerCase(Locale.ROOT));
        }
    }

    @Test
    void recountsWhatRepairsWouldBring() {
        Failures apart = failures(-1);
        Failures caused = failures(PAID);
        says(
                "Delivered repaired, the rate would be %.1f %%; Paid repaired, %.1f %%, and %.1f %% if the plan says that"
                        + " Delivered is caused by Paid.",
                100 * (apart.rate() + apart.gain(DELIVERED)),
                100 * (apart.rate() + apart.gain(PAID)),
                100 * (caused.rate() + caused.gain(PAID)));
        says("would suggest %.1f points for Paid", 100 * (10 + 7) / 190.0);
        assertThat(apart.smallest(0.8).orElseThrow().positions()).containsExactly(DELIVERED);
        says("Both repaired, it is %.1f %%", 100 * (apart.rate() + apart.gain(set(PAID, DELIVERED))));
    }

    private static Failures failures(int causeOfDelivered) {
        return new Failures(
                150,
                40,
                List.of(
                        new Pattern(set(DELIVERED), true, 18),
                        new Pattern(set(PAID), true, 10),
                        new Pattern(set(PAID, DELIVERED), true, 7),
                        new Pattern(set(), false, 5)),
                List.of(-1, -1, -1, causeOfDelivered));
    }

    private static BitSet set(int... positions) {
        BitSet set = new BitSet();
        for (int position : positions) {
            set.set(position);
        }
        return set;
    }

    @Test
    void drawsFromAnswersWhatMatters() {
        List<Answered> answers = new ArrayList<>();
        int[][] rows = {{70, 70, 150, 140}, {70, 30, 60, 20}, {30, 70, 50, 35}, {30, 30, 40, 5}};
        for (int[] row : rows) {
            says("| %d | %d | %d | %d |", row[0], row[1], row[2], row[3]);
            answers.add(answered(5, row[0], row[1], row[3]));
            answers.add(answered(2, row[0], row[1], row[2] - row[3]));
        }
        Impact delivered =
                new Impact(new DoneCounts(100, 25, 100, 3000), new DoneCounts(200, 175, 200, 14000), DoneCounts.NONE);
        Drivers drivers = Drivers.of(new Moments(2, answers), Map.of(1, delivered), 4);
        says(
                "The correlations with being satisfied are %s for Paid and %s for Delivered; together they explain %.1f %%,"
                        + " of which Delivered has %.1f %% and Paid %.1f %%.",
                fraction("%.2f", drivers.share(0).orElseThrow().correlation()),
                fraction("%.2f", drivers.share(1).orElseThrow().correlation()),
                100 * drivers.explained(),
                100 * drivers.share(1).orElseThrow().share(),
                100 * drivers.share(0).orElseThrow().share());
        double[] weights = drivers.weights(2);
        says(
                "Delivered would weigh %s and Paid %s, for %d answers",
                fraction("%.3f", weights[1]), fraction("%.3f", weights[0]), drivers.complete());
        says("failing costs %.1f points", 100 * delivered.penalty().orElseThrow());
    }

    /** So many customers with this answer and these scores of two steps. */
    private static Answered answered(int overall, long paid, long delivered, long n) {
        return Answered.of(overall, "11", new long[] {
            n,
            100 * paid * n,
            100 * delivered * n,
            10_000 * paid * paid * n,
            10_000 * paid * delivered * n,
            10_000 * delivered * delivered * n
        });
    }

    private static String fraction(String format, double value) {
        return String.format(Locale.ROOT, format, value).substring(1);
    }

    private static void says(String sentence, Object... numbers) {
        assertThat(guide).contains(String.format(Locale.ROOT, sentence, numbers));
    }
}
