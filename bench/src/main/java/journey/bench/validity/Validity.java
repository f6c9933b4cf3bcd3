package journey.bench.validity;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import journey.service.weaklink.rules.Drivers;
import journey.service.weaklink.rules.Moments;
import journey.service.weaklink.rules.Moments.Answered;

/**
 * Measures how well figures of a transaction tell whether its customer was satisfied: AUC over five folds, each figure
 * made from four of them and tried on the fifth.
 */
public final class Validity {

    private static final int FOLDS = 5;
    private static final double PULL = 0.15;

    private Validity() {}

    /**
     * @param args the report {@code touchpoints} and the answers as they were imported; optionally the code of a step, for
     *     transactions alone in which it happened
     */
    public static void main(String[] args) throws IOException {
        if (args.length < 2 || args.length > 3) {
            throw new IllegalArgumentException(
                    "Usage: validity TOUCHPOINTS ANSWERS [STEP] (the report of touchpoints, the imported answers)");
        }
        List<Case> cases = Cases.read(Path.of(args[0]), Path.of(args[1]), args.length == 3 ? args[2] : null);
        long satisfied = cases.stream().filter(Case::satisfied).count();
        System.out.printf(Locale.ROOT, "%d transactions, %d satisfied%n", cases.size(), satisfied);
        measure(cases).forEach((name, auc) -> System.out.printf(Locale.ROOT, "| %s | %.3f |%n", name, auc));
    }

    /** The AUC of each figure, the mean of the folds. */
    static Map<String, Double> measure(List<Case> all) {
        List<Case> cases = new ArrayList<>(all);
        Collections.shuffle(cases, new Random(5));
        Map<String, Double> aucs = new LinkedHashMap<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Case> learnt = new ArrayList<>();
            List<Case> tried = new ArrayList<>();
            for (int i = 0; i < cases.size(); i++) {
                (i % FOLDS == fold ? tried : learnt).add(cases.get(i));
            }
            double[] weights = weights(learnt);
            double[] equal = new double[weights.length];
            java.util.Arrays.fill(equal, 1);
            Logistic model = Logistic.fit(learnt);
            add(aucs, "score J, steps weighed by importance", tried, each -> score(each, weights, PULL));
            add(aucs, "score J, all steps alike", tried, each -> score(each, equal, PULL));
            add(aucs, "plain mean of the steps", tried, each -> score(each, equal, 0));
            add(aucs, "weakest step", tried, each -> score(each, equal, 1));
            add(aucs, "logistic regression on all steps", tried, model::probability);
        }
        return aucs;
    }

    private static void add(Map<String, Double> aucs, String name, List<Case> tried, ToDoubleFunction<Case> figure) {
        double[] figures = tried.stream().mapToDouble(figure).toArray();
        boolean[] satisfied = new boolean[figures.length];
        for (int i = 0; i < figures.length; i++) {
            satisfied[i] = tried.get(i).satisfied();
        }
        aucs.merge(name, Auc.of(figures, satisfied) / FOLDS, Double::sum);
    }

    /** M − pull (M − W), M the weighted mean of the measured steps and W the least of them. */
    private static double score(Case each, double[] weights, double pull) {
        double sum = 0;
        double whole = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < weights.length; k++) {
            double score = each.scores()[k];
            if (!Double.isNaN(score)) {
                sum += weights[k] * score;
                whole += weights[k];
                least = Math.min(least, score);
            }
        }
        double mean = sum / whole;
        return mean - pull * (mean - least);
    }

    /** The product's own weights, from the answers that may be looked at. */
    private static double[] weights(List<Case> cases) {
        record Key(boolean satisfied, BitSet measured) {}
        Map<Key, long[]> sums = new HashMap<>();
        int steps = cases.get(0).scores().length;
        for (Case each : cases) {
            BitSet measured = new BitSet();
            for (int k = 0; k < steps; k++) {
                measured.set(k, !Double.isNaN(each.scores()[k]));
            }
            int size = measured.cardinality();
            add(
                    sums.computeIfAbsent(
                            new Key(each.satisfied(), measured), key -> new long[1 + size + size * (size + 1) / 2]),
                    each,
                    measured.stream().toArray());
        }
        List<Answered> answered = new ArrayList<>();
        sums.forEach((key, numbers) -> answered.add(new Answered(key.satisfied ? 5 : 1, key.measured, numbers)));
        return Drivers.of(new Moments(steps, answered), Map.of(), 4).weights(steps);
    }

    private static void add(long[] sums, Case each, int[] measured) {
        sums[0]++;
        int at = 1 + measured.length;
        for (int i = 0; i < measured.length; i++) {
            long score = Math.round(each.scores()[measured[i]] * 100);
            sums[1 + i] += score;
            for (int j = i; j < measured.length; j++) {
                sums[at++] += score * Math.round(each.scores()[measured[j]] * 100);
            }
        }
    }
}
