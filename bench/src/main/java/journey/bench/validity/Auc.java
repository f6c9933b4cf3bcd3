package journey.bench.validity;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The area under the ROC curve: the probability that a satisfied customer's transaction has the higher figure than a
 * dissatisfied one's, ties counting half; in [0, 1], .5 says nothing.
 */
final class Auc {

    private Auc() {}

    /** NaN where all are satisfied or none is. */
    static double of(double[] figures, boolean[] satisfied) {
        List<Integer> order = IntStream.range(0, figures.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> figures[i]))
                .toList();
        double rankSum = 0;
        double good = 0;
        for (int i = 0; i < order.size(); ) {
            int end = i;
            while (end < order.size() && figures[order.get(end)] == figures[order.get(i)]) {
                end++;
            }
            double rank = (i + 1 + end) / 2.0;
            for (; i < end; i++) {
                if (satisfied[order.get(i)]) {
                    rankSum += rank;
                    good++;
                }
            }
        }
        double bad = figures.length - good;
        return (rankSum - good * (good + 1) / 2) / (good * bad);
    }
}
