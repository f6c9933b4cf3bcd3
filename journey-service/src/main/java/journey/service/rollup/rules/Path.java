package journey.service.rollup.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * In which order the touchpoints of a transaction came and how long lay between, as it is stored beside the transaction:
 * what follows what, waits and orders can be counted from it without a look at the touchpoints. Times are letters that
 * stand for their classes.
 *
 * @param steps numbers of the steps in the order of time, with blanks between
 * @param gaps one letter for each step after the first: the time since the one before
 * @param waits one letter for each planned step: the time from its first touchpoint to the first of the next planned step
 *     that came, {@link #NO_WAIT} where that came before it or none came after it, {@link #ABSENT} where it did not come
 *     itself; empty where nothing happened
 */
public record Path(String steps, String gaps, String waits) {

    /** Of a transaction in which nothing has happened, or whose journey is not known. */
    public static final Path NONE = new Path("", "", "");

    static final char NO_WAIT = '+';

    static final char ABSENT = '-';

    /** The letter of class 1; from here on all are letters. */
    private static final char FIRST_CLASS = 'À';

    /** Of longer orders of touchpoints only the beginning is kept in words, the rest as a digest. */
    private static final int LONGEST_VARIANT = 1000;

    private static final int KEPT_OF_LONGER = 900;

    /** Something that happened: the number of its step, and when. */
    public record Stop(int step, int occurrence, Instant at) {}

    /** The path over these stops; at the same time in planned order, what is not planned last. */
    public static Path of(Plan plan, List<Stop> stops) {
        if (stops.isEmpty()) {
            return NONE;
        }
        List<Stop> inOrder = stops.stream()
                .sorted(Comparator.comparing(Stop::at)
                        .thenComparing(stop -> place(plan.position(stop.step())))
                        .thenComparing(Stop::step)
                        .thenComparing(Stop::occurrence))
                .toList();
        StringBuilder gaps = new StringBuilder(inOrder.size());
        for (int i = 1; i < inOrder.size(); i++) {
            gaps.append(letter(inOrder.get(i - 1).at(), inOrder.get(i).at()));
        }
        String steps = inOrder.stream().map(stop -> String.valueOf(stop.step())).collect(Collectors.joining(" "));
        return new Path(steps, gaps.toString(), waits(plan, inOrder));
    }

    private static int place(int position) {
        return position < 0 ? Integer.MAX_VALUE : position;
    }

    private static String waits(Plan plan, List<Stop> inOrder) {
        @Nullable Instant[] firsts = new Instant[plan.steps().size()];
        for (Stop stop : inOrder) {
            int position = plan.position(stop.step());
            if (position >= 0 && firsts[position] == null) {
                firsts[position] = stop.at();
            }
        }
        StringBuilder waits = new StringBuilder(firsts.length);
        Instant next = null;
        for (int position = firsts.length - 1; position >= 0; position--) {
            Instant here = firsts[position];
            if (here == null) {
                waits.append(ABSENT);
                continue;
            }
            waits.append(next != null && !next.isBefore(here) ? letter(here, next) : NO_WAIT);
            next = here;
        }
        return waits.reverse().toString();
    }

    private static char letter(Instant from, Instant to) {
        return (char)
                (FIRST_CLASS - 1 + WaitBuckets.of(Duration.between(from, to).toSeconds()));
    }

    /** The class of waiting times that a letter stands for. */
    static int bucket(char letter) {
        return letter - FIRST_CLASS + 1;
    }

    boolean isEmpty() {
        return steps.isEmpty();
    }

    /** The order of the touchpoints, by which transactions are counted. */
    String variant() {
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
}
