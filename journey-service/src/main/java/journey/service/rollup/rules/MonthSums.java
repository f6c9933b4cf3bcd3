package journey.service.rollup.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import journey.domain.transaction.Verdict;
import org.jspecify.annotations.Nullable;

/** The sums of transactions of one plan and month. */
final class MonthSums {

    /** Of longer orders of touchpoints only the beginning is kept in words, the rest as a digest. */
    static final int LONGEST_VARIANT = 1000;

    static final int KEPT_OF_LONGER = 900;

    private record Pair(int from, int to, int bucket) {}

    private record Wait(int position, int bucket) {}

    private record Answered(int overall, String measured) {}

    private record Done(int position, DoneBand band, int overall) {}

    private final Map<Pair, long[]> flow = new LinkedHashMap<>();
    private final Map<Wait, long[]> waits = new LinkedHashMap<>();
    private final Map<String, long[]> variants = new LinkedHashMap<>();
    private final Map<Answered, long[]> comoments = new LinkedHashMap<>();
    private final Map<Done, long[]> impacts = new LinkedHashMap<>();

    void count(CountedTransaction transaction, int sign) {
        List<CountedTouchpoint> happened = inOrder(transaction);
        if (!happened.isEmpty()) {
            countFlow(happened, sign);
            long[] variant = variants.computeIfAbsent(variant(happened), key -> new long[3]);
            variant[0] += sign;
            variant[1] += transaction.verdict() == Verdict.WELL ? sign : 0;
            variant[2] += transaction.verdict() == Verdict.NOT_WELL ? sign : 0;
            countWaits(transaction, happened, sign);
        }
        Integer overall = transaction.overall();
        if (overall != null) {
            countComoments(transaction, overall, sign);
            countImpacts(transaction, overall, sign);
        }
    }

    /** By time; at the same time in planned order, what is not planned last. */
    private static List<CountedTouchpoint> inOrder(CountedTransaction transaction) {
        List<CountedTouchpoint> happened = transaction.happened();
        happened.sort(Comparator.comparing(MonthSums::time)
                .thenComparing(touchpoint -> place(transaction.plan().position(touchpoint.step())))
                .thenComparing(CountedTouchpoint::step)
                .thenComparing(CountedTouchpoint::occurrence));
        return happened;
    }

    private static int place(int position) {
        return position < 0 ? Integer.MAX_VALUE : position;
    }

    private void countFlow(List<CountedTouchpoint> happened, int sign) {
        CountedTouchpoint before = null;
        for (CountedTouchpoint touchpoint : happened) {
            count(
                    new Pair(
                            before == null ? 0 : before.step(),
                            touchpoint.step(),
                            before == null ? WaitBuckets.NONE : bucket(time(before), time(touchpoint))),
                    sign);
            before = touchpoint;
        }
        count(new Pair(Objects.requireNonNull(before).step(), 0, WaitBuckets.NONE), sign);
    }

    private void count(Pair pair, int sign) {
        flow.computeIfAbsent(pair, key -> new long[1])[0] += sign;
    }

    private void countWaits(CountedTransaction transaction, List<CountedTouchpoint> happened, int sign) {
        @Nullable Instant[] firsts = new Instant[transaction.plan().steps().size()];
        for (CountedTouchpoint touchpoint : happened) {
            int position = transaction.plan().position(touchpoint.step());
            if (position >= 0 && firsts[position] == null) {
                firsts[position] = time(touchpoint);
            }
        }
        for (int position = 0; position + 1 < firsts.length; position++) {
            Instant here = firsts[position];
            Instant next = firsts[position + 1];
            if (here != null && next != null && !next.isBefore(here)) {
                waits.computeIfAbsent(new Wait(position, bucket(here, next)), key -> new long[1])[0] += sign;
            }
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

    private static Instant time(CountedTouchpoint touchpoint) {
        return Objects.requireNonNull(touchpoint.occurredAt());
    }

    private static int bucket(Instant from, Instant to) {
        return WaitBuckets.of(Duration.between(from, to).toSeconds());
    }

    private static String variant(List<CountedTouchpoint> happened) {
        String steps = happened.stream()
                .map(touchpoint -> String.valueOf(touchpoint.step()))
                .collect(Collectors.joining(" "));
        return steps.length() <= LONGEST_VARIANT ? steps : steps.substring(0, KEPT_OF_LONGER) + " …" + digest(steps);
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has MD5", impossible);
        }
    }

    void each(Sums.Taker taker) {
        flow.forEach((pair, n) -> taker.take(Subject.FLOW, pair.from, pair.to, pair.bucket, "", n));
        waits.forEach((wait, n) -> taker.take(Subject.WAIT, wait.position, 0, wait.bucket, "", n));
        variants.forEach((steps, n) -> taker.take(Subject.VARIANT, 0, 0, 0, steps, n));
        comoments.forEach((key, n) -> taker.take(Subject.COMOMENT, key.overall, 0, 0, key.measured, n));
        impacts.forEach((key, n) -> taker.take(Subject.IMPACT, key.position, key.band.number(), key.overall, "", n));
    }
}
