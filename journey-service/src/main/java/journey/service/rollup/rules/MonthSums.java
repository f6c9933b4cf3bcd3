package journey.service.rollup.rules;

import java.util.LinkedHashMap;
import java.util.Map;

/** The sums of transactions of one plan and month, one channel, one segment and the same departments. */
final class MonthSums {

    private record Answered(int overall, String measured) {}

    private record Done(int position, DoneBand band, int overall) {}

    private final PathSums paths = new PathSums();
    private final Map<Answered, long[]> comoments = new LinkedHashMap<>();
    private final Map<Done, long[]> impacts = new LinkedHashMap<>();

    void count(CountedTransaction transaction, int sign) {
        paths.count(transaction.plan(), transaction.path(), transaction.stepVerdicts(), transaction.verdict(), sign);
        Integer overall = transaction.overall();
        if (overall != null) {
            countComoments(transaction, overall, sign);
            countImpacts(transaction, overall, sign);
        }
    }

    private void countComoments(CountedTransaction transaction, int overall, int sign) {
        int steps = transaction.stepScores().size();
        if (steps > Plan.MOST_COMPARED_STEPS) {
            return;
        }
        StringBuilder measured = new StringBuilder();
        long[] scores = new long[steps];
        int n = 0;
        for (Float score : transaction.stepScores()) {
            measured.append(score == null ? '0' : '1');
            if (score != null) {
                scores[n++] = PlaceSums.hundredths(score);
            }
        }
        int size = n;
        long[] sums = comoments.computeIfAbsent(
                new Answered(overall, measured.toString()), key -> new long[1 + size + size * (size + 1) / 2]);
        sums[0] += sign;
        int at = 1 + n;
        for (int i = 0; i < n; i++) {
            sums[1 + i] += sign * scores[i];
            for (int j = i; j < n; j++) {
                sums[at++] += sign * scores[i] * scores[j];
            }
        }
    }

    private void countImpacts(CountedTransaction transaction, int overall, int sign) {
        for (int position = 0; position < transaction.stepVerdicts().length(); position++) {
            Float score = transaction.stepScores().get(position);
            DoneBand band = DoneBand.of(transaction.stepVerdicts().charAt(position), score);
            if (band != null) {
                long[] sums = impacts.computeIfAbsent(new Done(position, band, overall), key -> new long[3]);
                sums[0] += sign;
                if (score != null) {
                    sums[1] += sign;
                    sums[2] += sign * PlaceSums.hundredths(score);
                }
            }
        }
    }

    /** Adds the other sums, but for the co-moments: those are kept for all places together. */
    void add(MonthSums others) {
        paths.add(others.paths);
        others.impacts.forEach((key, n) -> add(impacts, key, n));
    }

    void addComoments(MonthSums others) {
        others.comoments.forEach((key, n) -> add(comoments, key, n));
    }

    private static <K> void add(Map<K, long[]> to, K key, long[] more) {
        long[] sums = to.computeIfAbsent(key, absent -> new long[more.length]);
        for (int i = 0; i < sums.length; i++) {
            sums[i] += more[i];
        }
    }

    void each(Sums.Taker taker) {
        paths.each(taker);
        comoments.forEach((key, n) -> taker.take(Subject.COMOMENT, key.overall, 0, 0, key.measured, n));
        impacts.forEach((key, n) -> taker.take(Subject.IMPACT, key.position, key.band.number(), key.overall, "", n));
    }
}
