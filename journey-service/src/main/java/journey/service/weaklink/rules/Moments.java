package journey.service.weaklink.rules;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What the answers of customers say together with the scores of steps: counts, sums and sums of products, kept for each
 * overall answer and each set of measured steps. They cost the same for ten thousand transactions and ten million.
 *
 * @param steps how many planned steps there are
 */
public record Moments(int steps, List<Answered> answered) {

    /**
     * Transactions with the same overall answer in which the same steps were measured.
     *
     * @param overall 1 to 5
     * @param measured positions of the steps with a score
     * @param sums n, then the sum of each measured step's scores, then of the products of each pair, the upper triangle
     *     row by row; scores in hundredths
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and very many numbers
    public record Answered(int overall, BitSet measured, long[] sums) {

        /** From letters, one a step: 1 measured, 0 not. */
        public static Answered of(int overall, String letters, long[] sums) {
            BitSet measured = new BitSet(letters.length());
            for (int position = 0; position < letters.length(); position++) {
                measured.set(position, letters.charAt(position) == '1');
            }
            return new Answered(overall, measured, sums);
        }

        long n() {
            return sums[0];
        }

        /** Where a measured step stands among the measured ones. */
        private int index(int position) {
            return measured.get(0, position).cardinality();
        }

        double sum(int position) {
            return sums[1 + index(position)] / HUNDREDTHS;
        }

        double product(int one, int other) {
            int low = index(Math.min(one, other));
            int high = index(Math.max(one, other));
            int size = measured.cardinality();
            int before = low * size - low * (low - 1) / 2;
            return sums[1 + size + before + high - low] / (HUNDREDTHS * HUNDREDTHS);
        }
    }

    private static final double HUNDREDTHS = 100;

    /** A step measured in a smaller share of the answered transactions leaves too few in which all are. */
    private static final double LEAST_SHARE = 0.5;

    public Moments {
        answered = List.copyOf(answered);
    }

    /** The number of transactions with an overall answer. */
    public long n() {
        return answered.stream().mapToLong(Answered::n).sum();
    }

    /** The number of these transactions in which a step was measured. */
    private long n(int position) {
        return answered.stream()
                .filter(some -> some.measured().get(position))
                .mapToLong(Answered::n)
                .sum();
    }

    /**
     * Positions of the steps to look at together: those measured in at least half of the answered transactions, and of
     * these so many, the most measured first, that enough transactions remain in which all of them were.
     *
     * @param leastComplete how many are enough
     */
    public List<Integer> together(long leastComplete) {
        long all = n();
        List<Integer> often = IntStream.range(0, steps)
                .filter(position -> all > 0 && n(position) >= LEAST_SHARE * all)
                .boxed()
                .sorted(Comparator.comparing((Integer position) -> n(position)).reversed())
                .toList();
        int count = often.size();
        while (count > 1 && complete(often.subList(0, count)) < leastComplete) {
            count--;
        }
        return often.subList(0, count).stream().sorted().toList();
    }

    /** The number of transactions in which all of these steps were measured. */
    private long complete(List<Integer> positions) {
        return answered.stream()
                .filter(some -> hasAll(some, positions))
                .mapToLong(Answered::n)
                .sum();
    }

    private static boolean hasAll(Answered some, List<Integer> positions) {
        return positions.stream().allMatch(some.measured()::get);
    }

    /**
     * Correlations over the complete cases: transactions in which all of these steps were measured.
     *
     * @param satisfiedFrom the overall answer from which the customer counts as satisfied
     * @return empty where the customers were all satisfied or none was: nothing explains what does not vary. Steps that
     *     do not vary are left out
     */
    public Optional<Correlations> correlations(List<Integer> positions, int satisfiedFrom) {
        int k = positions.size();
        double n = 0;
        double satisfied = 0;
        double[] sums = new double[k];
        double[] withOutcome = new double[k];
        double[][] products = new double[k][k];
        for (Answered some : answered) {
            if (!hasAll(some, positions)) {
                continue;
            }
            boolean well = some.overall() >= satisfiedFrom;
            n += some.n();
            satisfied += well ? some.n() : 0;
            for (int i = 0; i < k; i++) {
                double sum = some.sum(positions.get(i));
                sums[i] += sum;
                withOutcome[i] += well ? sum : 0;
                for (int j = i; j < k; j++) {
                    products[i][j] += some.product(positions.get(i), positions.get(j));
                }
            }
        }
        return n <= 0 || satisfied <= 0 || satisfied >= n
                ? Optional.empty()
                : Optional.of(Correlations.of(positions, n, satisfied, sums, withOutcome, products));
    }
}
