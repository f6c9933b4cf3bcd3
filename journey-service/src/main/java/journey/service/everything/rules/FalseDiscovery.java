package journey.service.everything.rules;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** p-values adjusted for being many, after Benjamini and Hochberg. */
public final class FalseDiscovery {

    private FalseDiscovery() {}

    /**
     * q of the i-th smallest of m: the least of p·m/rank over it and all larger ones; so q ≤ α confirms at a false
     * discovery rate of α. In the order given; empty for none.
     */
    public static List<Double> adjusted(List<Double> pValues) {
        int m = pValues.size();
        int[] fromLargest = IntStream.range(0, m)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> pValues.get(i)).reversed())
                .mapToInt(i -> i)
                .toArray();
        Double[] adjusted = new Double[m];
        double least = 1;
        for (int i = 0; i < m; i++) {
            int index = fromLargest[i];
            least = Math.min(least, pValues.get(index) * m / (m - i));
            adjusted[index] = least;
        }
        return Arrays.asList(adjusted);
    }
}
