package journey.service.rollup.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import journey.domain.transaction.Verdict;

/** What follows what, waits and orders of the transactions of one plan, counted from their {@link Path}. */
public final class PathSums {

    /** Touchpoints of one step directly followed by those of another. 0: the transaction's beginning and end. */
    public record Pair(int from, int to) {

        /** Whether there is a time between. */
        public boolean hasGap() {
            return from != 0 && to != 0;
        }
    }

    /** The class under which pairs count between which there is no time. */
    private static final int NO_GAP = 1;

    private static final int VARIANT_NUMBERS = 3;

    private final Map<Pair, ClassCounts> pairs = new LinkedHashMap<>();
    private final Map<Integer, ClassCounts> waits = new LinkedHashMap<>();
    private final Map<String, long[]> variants = new LinkedHashMap<>();

    /** Counts a transaction, or takes it away again. */
    public void count(Path path, Verdict verdict, int sign) {
        if (path.isEmpty()) {
            return;
        }
        countPairs(path, sign);
        countWaits(path, sign);
        addVariant(
                path.variant(),
                new long[] {sign, verdict == Verdict.WELL ? sign : 0, verdict == Verdict.NOT_WELL ? sign : 0});
    }

    private void countPairs(Path path, int sign) {
        String steps = path.steps();
        int before = 0;
        int number = 0;
        for (int begin = 0; begin < steps.length(); ) {
            int end = steps.indexOf(' ', begin);
            end = end < 0 ? steps.length() : end;
            int step = Integer.parseInt(steps, begin, end, 10);
            int gap = number == 0 ? NO_GAP : Path.bucket(path.gaps().charAt(number - 1));
            pair(before, step).add(gap, sign);
            before = step;
            number++;
            begin = end + 1;
        }
        pair(before, 0).add(NO_GAP, sign);
    }

    private void countWaits(Path path, int sign) {
        for (int position = 0; position < path.waits().length(); position++) {
            char letter = path.waits().charAt(position);
            if (letter != Path.NO_WAIT) {
                wait(position).add(Path.bucket(letter), sign);
            }
        }
    }

    private ClassCounts pair(int from, int to) {
        return pairs.computeIfAbsent(new Pair(from, to), key -> new ClassCounts());
    }

    private ClassCounts wait(int position) {
        return waits.computeIfAbsent(position, key -> new ClassCounts());
    }

    /** Adds what was counted before, from the first class on. */
    public void addPairs(int from, int to, long[] counts) {
        pair(from, to).add(counts);
    }

    /** Adds what was counted before, from the first class on. */
    public void addWaits(int position, long[] counts) {
        wait(position).add(counts);
    }

    /** @param counts transactions, those well and those not well */
    public void addVariant(String steps, long[] counts) {
        long[] sums = variants.computeIfAbsent(steps, key -> new long[VARIANT_NUMBERS]);
        for (int i = 0; i < sums.length; i++) {
            sums[i] += counts[i];
        }
    }

    /** Adds what others have counted. */
    public void add(PathSums others) {
        others.pairs.forEach((pair, counts) -> pair(pair.from, pair.to).add(counts));
        others.waits.forEach((position, counts) -> wait(position).add(counts));
        others.variants.forEach(this::addVariant);
    }

    public Map<Pair, ClassCounts> pairs() {
        return Collections.unmodifiableMap(pairs);
    }

    /** From the first touchpoint of a planned step, by its position, to the first of the next planned step. */
    public Map<Integer, ClassCounts> waits() {
        return Collections.unmodifiableMap(waits);
    }

    /** Transactions, those well and those not well, by the numbers of the steps in the order in which they came. */
    public Map<String, long[]> variants() {
        return Collections.unmodifiableMap(variants);
    }

    void each(Sums.Taker taker) {
        pairs.forEach(
                (pair, counts) -> taker.take(Subject.FLOW, pair.from, pair.to, counts.leading(), "", counts.trimmed()));
        waits.forEach(
                (position, counts) -> taker.take(Subject.WAIT, position, 0, counts.leading(), "", counts.trimmed()));
        variants.forEach((steps, n) -> taker.take(Subject.VARIANT, 0, 0, 0, steps, n));
    }
}
