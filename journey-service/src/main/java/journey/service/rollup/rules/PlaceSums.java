package journey.service.rollup.rules;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import journey.domain.transaction.Verdict;
import org.jspecify.annotations.Nullable;

/** The sums of transactions of one plan and day, one channel, one segment and the same departments. */
final class PlaceSums {

    /**
     * Numbers a step: three verdicts, touchpoints, scored ones, their scores, five classes of how-scores, promised, kept,
     * missing, broken, the how-scores, what customers said and how much, what was seen and how much.
     */
    private static final int STEP = 20;

    private static final int TOUCHPOINTS = 3;
    private static final int SCORED = 4;
    private static final int SCORE_SUM = 5;
    private static final int FEELING = 6;
    private static final int PROMISED = 11;
    private static final int KEPT = 12;
    private static final int MISSING = 13;
    private static final int BROKEN = 14;
    private static final int HOW_SUM = 15;
    private static final int SAID = 16;
    private static final int SAID_SUM = 17;
    private static final int SEEN = 18;
    private static final int SEEN_SUM = 19;

    /** From one class of how-scores to the next, in hundredths of a point. */
    private static final int CLASS = 2_500;

    /** Numbers of transactions: by verdict, and of those well and not well the fully measured. */
    private static final int VERDICT = 5;

    private static final int FULLY = 3;
    private static final String LETTERS = "WNU";

    private record Failure(boolean settled, String failing) {}

    private record Word(int position, WordKind kind, String word) {}

    private static final List<Verdict> VERDICTS = List.of(Verdict.WELL, Verdict.NOT_WELL, Verdict.UNKNOWN);

    private final long[] verdicts = new long[VERDICT];
    private final long[][] steps;
    private final Map<Failure, long[]> failures = new LinkedHashMap<>();
    private final Map<Word, long[]> words = new LinkedHashMap<>();

    PlaceSums(int steps) {
        this.steps = new long[steps][STEP];
    }

    void count(CountedTransaction transaction, int sign) {
        int verdict = VERDICTS.indexOf(transaction.verdict());
        verdicts[verdict] += sign;
        if (transaction.fullyMeasured()) {
            verdicts[FULLY + verdict] += sign;
        }
        for (int position : transaction.brokenPromises()) {
            steps[position][PROMISED] += sign;
            steps[position][BROKEN] += sign;
        }
        for (int position = 0; position < steps.length; position++) {
            int letter = LETTERS.indexOf(transaction.stepVerdicts().charAt(position));
            if (letter >= 0) {
                steps[position][letter] += sign;
            }
        }
        if (transaction.verdict() == Verdict.NOT_WELL) {
            failures.computeIfAbsent(failure(transaction), key -> new long[1])[0] += sign;
        }
        if (transaction.closed()) {
            countMissing(transaction, sign);
        }
        Map<Integer, Instant> firsts = firsts(transaction);
        for (CountedTouchpoint touchpoint : transaction.touchpoints()) {
            int position = transaction.plan().position(touchpoint.step());
            if (position >= 0 && touchpoint.hasHappened()) {
                count(
                        touchpoint,
                        due(touchpoint, transaction.plan().steps().get(position), firsts),
                        steps[position],
                        sign);
            }
            countWords(touchpoint, position, transaction.plan(), sign);
        }
    }

    /** Required steps that never came, unless all that was recorded of them is that they did not apply. */
    private void countMissing(CountedTransaction transaction, int sign) {
        for (int position = 0; position < steps.length; position++) {
            Plan.Step step = transaction.plan().steps().get(position);
            boolean came = !step.required();
            boolean recorded = false;
            boolean applied = false;
            for (CountedTouchpoint touchpoint : transaction.touchpoints()) {
                if (touchpoint.step() == step.id()) {
                    came |= touchpoint.applicable() && !touchpoint.expected();
                    recorded = true;
                    applied |= touchpoint.applicable();
                }
            }
            steps[position][MISSING] += !came && (!recorded || applied) ? sign : 0;
        }
    }

    private static void count(CountedTouchpoint touchpoint, @Nullable Instant due, long[] step, int sign) {
        step[TOUCHPOINTS] += sign;
        Float score = touchpoint.score();
        if (score != null) {
            step[SCORED] += sign;
            step[SCORE_SUM] += sign * hundredths(score);
        }
        countFeelings(touchpoint, step, sign);
        Instant time = touchpoint.occurredAt();
        if (due != null && time != null && !touchpoint.undone()) {
            step[PROMISED] += sign;
            step[KEPT] += time.isAfter(due) ? 0 : sign;
        }
    }

    private static void countFeelings(CountedTouchpoint touchpoint, long[] step, int sign) {
        Float how = touchpoint.how();
        if (how != null) {
            long hundredths = hundredths(how);
            step[FEELING + (int) ((hundredths + CLASS / 2) / CLASS)] += sign;
            step[HOW_SUM] += sign * hundredths;
        }
        Integer said = touchpoint.said();
        if (said != null) {
            step[SAID] += sign;
            step[SAID_SUM] += (long) sign * said;
        }
        if (touchpoint.seen().count() > 0) {
            step[SEEN] += sign;
            step[SEEN_SUM] += sign * touchpoint.seen().hundredths();
        }
    }

    private void countWords(CountedTouchpoint touchpoint, int position, Plan plan, int sign) {
        if (position < 0) {
            int cause = plan.position(touchpoint.causedBy());
            count(new Word(cause, WordKind.AD_HOC, String.valueOf(touchpoint.step())), sign);
            return;
        }
        if (touchpoint.channel() != 0 && touchpoint.hasHappened()) {
            count(new Word(position, WordKind.CHANNEL, String.valueOf(touchpoint.channel())), sign);
        }
        if (touchpoint.moment() != null) {
            count(new Word(position, WordKind.MOMENT, touchpoint.moment().name()), sign);
        }
    }

    private void count(Word word, int sign) {
        words.computeIfAbsent(word, key -> new long[1])[0] += sign;
    }

    /** The first time of each step. */
    private static Map<Integer, Instant> firsts(CountedTransaction transaction) {
        Map<Integer, Instant> firsts = new HashMap<>();
        for (CountedTouchpoint touchpoint : transaction.touchpoints()) {
            Instant time = touchpoint.occurredAt();
            if (time != null && touchpoint.applicable()) {
                firsts.merge(touchpoint.step(), time, (a, b) -> a.isBefore(b) ? a : b);
            }
        }
        return firsts;
    }

    /** When it is due: by its own promise, or else by the plan's. */
    private static @Nullable Instant due(CountedTouchpoint touchpoint, Plan.Step step, Map<Integer, Instant> firsts) {
        if (touchpoint.promisedAt() != null) {
            return touchpoint.promisedAt();
        }
        Instant after = step.promisedAfter() == 0 ? null : firsts.get(step.promisedAfter());
        return after == null ? null : after.plusSeconds(step.promisedSeconds());
    }

    /**
     * Which steps failed, and whether the transaction would be well if they had not: no required step is left unknown,
     * and the customer did not complain without naming a step.
     */
    private static Failure failure(CountedTransaction transaction) {
        StringBuilder failing = new StringBuilder();
        Integer first = transaction.firstFailing();
        boolean settled = first != null && first >= 0;
        for (int position = 0; position < transaction.stepVerdicts().length(); position++) {
            char letter = transaction.stepVerdicts().charAt(position);
            if (letter == 'N') {
                failing.append(failing.isEmpty() ? "" : " ").append(position);
            } else if (letter == 'U') {
                settled &= !transaction.plan().steps().get(position).required();
            }
        }
        return new Failure(settled, failing.toString());
    }

    /** As a whole number, rounded half up: the database does the same sum. */
    static long hundredths(float score) {
        return (long) Math.floor((double) score * 100 + 0.5);
    }

    /** Sums of the same steps, all zero. */
    PlaceSums empty() {
        return new PlaceSums(steps.length);
    }

    /** Adds the other sums of the same steps, but for the words. */
    void addCounts(PlaceSums other) {
        addVerdicts(other);
        other.failures.forEach((key, n) -> add(failures.computeIfAbsent(key, absent -> new long[1]), n));
    }

    /** Adds the words of the other sums. */
    void addWords(PlaceSums other) {
        other.words.forEach((key, n) -> add(words.computeIfAbsent(key, absent -> new long[1]), n));
    }

    /** Adds the other sums of transactions and steps: what is kept by week. */
    void addVerdicts(PlaceSums other) {
        add(verdicts, other.verdicts);
        for (int position = 0; position < steps.length; position++) {
            add(steps[position], other.steps[position]);
        }
    }

    private static void add(long[] sums, long[] others) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += others[i];
        }
    }

    void each(Sums.Taker taker) {
        taker.take(Subject.VERDICT, 0, 0, 0, "", verdicts);
        for (int position = 0; position < steps.length; position++) {
            taker.take(Subject.STEP, position, 0, 0, "", steps[position]);
        }
        failures.forEach(
                (failure, n) -> taker.take(Subject.FAILURE, failure.settled ? 1 : 0, 0, 0, failure.failing, n));
        words.forEach((word, n) -> taker.take(Subject.WORD, word.position, word.kind.number(), 0, word.word, n));
    }
}
