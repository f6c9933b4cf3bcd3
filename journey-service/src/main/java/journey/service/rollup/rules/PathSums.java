package journey.service.rollup.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import journey.domain.transaction.Verdict;

/** What follows what, waits and orders of the transactions of one plan, counted from their {@link Path}. */
public final class PathSums {

    /** Touchpoints of one step directly followed by those of another. 0: the transaction's beginning and end. */
    public record Pair(int from, int to, Passing passing) {}

    /** Whether the way from one step to another passes over required steps all of which do not apply to the transaction. */
    public enum Passing {
        NONE(""),
        INAPPLICABLE("inapplicable");

        private final String code;

        Passing(String code) {
            this.code = code;
        }

        /** As it is kept. */
        public static Passing ofCode(String code) {
            return INAPPLICABLE.code.equals(code) ? INAPPLICABLE : NONE;
        }
    }

    /** From a planned step to the next planned step that came, by their positions. */
    public record Wait(int from, int to) {}

    /** The class under which pairs count between which there is no time. */
    private static final int NO_GAP = 1;

    private static final int VARIANT_NUMBERS = 3;

    private final Map<Pair, ClassCounts> pairs = new LinkedHashMap<>();
    private final Map<Wait, ClassCounts> waits = new LinkedHashMap<>();
    private final Map<String, long[]> variants = new LinkedHashMap<>();

    /**
     * Counts a transaction, or takes it away again.
     *
     * @param stepVerdicts one letter a planned step, - where it does not apply
     */
    public void count(Plan plan, Path path, String stepVerdicts, Verdict verdict, int sign) {
        if (path.isEmpty()) {
            return;
        }
        countPairs(plan, path, stepVerdicts, sign);
        countWaits(path, sign);
        addVariant(
                path.variant(),
                new long[] {sign, verdict == Verdict.WELL ? sign : 0, verdict == Verdict.NOT_WELL ? sign : 0});
    }

    private void countPairs(Plan plan, Path path, String stepVerdicts, int sign) {
        String steps = path.steps();
        int before = 0;
        int number = 0;
        for (int begin = 0; begin < steps.length(); ) {
            int end = steps.indexOf(' ', begin);
            end = end < 0 ? steps.length() : end;
            int step = Integer.parseInt(steps, begin, end, 10);
            int gap = number == 0 ? NO_GAP : Path.bucket(path.gaps().charAt(number - 1));
            pair(new Pair(before, step, plan.passing(before, step, stepVerdicts)))
                    .add(gap, sign);
            before = step;
            number++;
            begin = end + 1;
        }
        pair(new Pair(before, 0, plan.passing(before, 0, stepVerdicts))).add(NO_GAP, sign);
    }

    private void countWaits(Path path, int sign) {
        for (int position = 0; position < path.waits().length(); position++) {
            char letter = path.waits().charAt(position);
            if (letter != Path.NO_WAIT && letter != Path.ABSENT) {
                wait(new Wait(position, next(path.waits(), position))).add(Path.bucket(letter), sign);
            }
        }
    }

    /** The position of the next step that came; where none did, as before an update is through, that of the next one. */
    private static int next(String waits, int position) {
        int next = position + 1;
        while (next < waits.length() && waits.charAt(next) == Path.ABSENT) {
            next++;
        }
        return next < waits.length() ? next : position + 1;
    }

    private ClassCounts pair(Pair pair) {
        return pairs.computeIfAbsent(pair, key -> new ClassCounts());
    }

    private ClassCounts wait(Wait wait) {
        return waits.computeIfAbsent(wait, key -> new ClassCounts());
    }

    /** Adds what was counted before, from the first class on. */
    public void addPairs(Pair pair, long[] counts) {
        pair(pair).add(counts);
    }

    /** Adds what was counted before, from the first class on. */
    public void addWaits(Wait wait, long[] counts) {
        wait(wait).add(counts);
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
        others.pairs.forEach((pair, counts) -> pair(pair).add(counts));
        others.waits.forEach((wait, counts) -> wait(wait).add(counts));
        others.variants.forEach(this::addVariant);
    }

    public Map<Pair, ClassCounts> pairs() {
        return Collections.unmodifiableMap(pairs);
    }

    /** From the first touchpoint of a planned step to the first of the next planned step that came. */
    public Map<Wait, ClassCounts> waits() {
        return Collections.unmodifiableMap(waits);
    }

    /** Transactions, those well and those not well, by the numbers of the steps in the order in which they came. */
    public Map<String, long[]> variants() {
        return Collections.unmodifiableMap(variants);
    }

    void each(Sums.Taker taker) {
        pairs.forEach((pair, counts) ->
                taker.take(Subject.FLOW, pair.from, pair.to, counts.leading(), pair.passing.code, counts.trimmed()));
        waits.forEach(
                (wait, counts) -> taker.take(Subject.WAIT, wait.from, wait.to, counts.leading(), "", counts.trimmed()));
        variants.forEach((steps, n) -> taker.take(Subject.VARIANT, 0, 0, 0, steps, n));
    }
}
