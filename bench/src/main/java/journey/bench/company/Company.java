package journey.bench.company;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A company of 6 journeys with 8 steps each over 24 months. Transactions are numbered in the order in which they begin;
 * each follows from its number alone, so that any stretch of them can be made by itself. Those with numbers beyond are what
 * comes in later: their times run through the last tenth of the 24 months, as often as it takes.
 *
 * @param transactions how many there are in the 24 months
 */
public record Company(long transactions) {

    static final int JOURNEYS = 6;
    static final int STEPS = 8;

    /** Touchpoints a transaction, on average: 10 M touchpoints are of 1.5 M transactions. */
    private static final double TOUCHPOINTS = 10.0 / 1.5;

    /** What comes in later is of the last one of so many parts. */
    private static final int LAST = 10;

    private static final long BEGIN = 1_704_067_200; // 2024-01-01
    private static final long MONTHS_24 = 731L * 24 * 3600;
    private static final int DAY = 24 * 3600;
    private static final String[] CHANNELS = {"web", "phone", "store", "app"};
    private static final String[] SEGMENTS = {"private", "business", "premium"};
    private static final String[] CONTACTS = {"call", "complaint", "question"};

    /** A company with about so many touchpoints. */
    public static Company ofTouchpoints(long touchpoints) {
        return new Company(Math.round(touchpoints / TOUCHPOINTS));
    }

    /** A transaction and its touchpoints in the order of time. */
    record Transaction(
            String reference,
            String journey,
            String customer,
            String channel,
            String segment,
            long openedAt,
            int overall,
            List<Touchpoint> touchpoints) {}

    /**
     * A touchpoint; times in seconds.
     *
     * @param promisedAt 0: none
     * @param satisfaction 0: not told; so is feeling
     */
    record Touchpoint(
            String step,
            int occurrence,
            long occurredAt,
            long promisedAt,
            String channel,
            int employee,
            boolean done,
            int satisfaction,
            int feeling,
            String causedBy) {}

    static String journey(int number) {
        return "journey-" + (number + 1);
    }

    static String step(int journey, int position) {
        return "j" + (journey + 1) + "-step-" + (position + 1);
    }

    /** The definition of a journey: facts, a promise from the step before, and what the customer says. */
    static String definition(int journey) {
        String steps = IntStream.range(0, STEPS)
                .mapToObj(position -> """
                        {"code": "%s", "name": "Step %d", "department": "department-%d", "required": %b,
                         "standard": {"DONE": true, "SATISFACTION": 3%s}%s}""".formatted(
                                step(journey, position),
                                position + 1,
                                position % 5 + 1,
                                position % 4 != 2,
                                position % 3 == 1 ? ", \"ON_TIME\": true" : "",
                                position % 3 == 1
                                        ? ", \"promise\": {\"after\": \"%s\", \"within\": \"PT96H\"}"
                                                .formatted(step(journey, position - 1))
                                        : ""))
                .collect(Collectors.joining(",\n"));
        return """
                {"code": "%s", "name": "Journey %d", "stages": [{"name": "All", "steps": [
                %s]}], "ends": "%s"}
                """.formatted(journey(journey), journey + 1, steps, step(journey, STEPS - 1));
    }

    Transaction transaction(long number) {
        SplittableRandom random = new SplittableRandom(number);
        int journey = random.nextInt(JOURNEYS);
        long opened = BEGIN + (long) (place(number) * MONTHS_24);
        boolean unlucky = random.nextInt(6) == 0;
        List<Touchpoint> touchpoints = new ArrayList<>();
        long time = opened;
        for (int position = 0; position < STEPS; position++) {
            if (random.nextInt(100) < (position % 4 == 2 ? 62 : 8)) {
                continue;
            }
            time += 60 + (long) (Math.exp(8.2 + 1.6 * gaussian(random)) * (unlucky ? 2 : 1));
            touchpoints.add(touchpoint(random, step(journey, position), 1, time, unlucky, ""));
            if (random.nextInt(100) < 5) {
                time += 600 + random.nextInt(DAY);
                touchpoints.add(touchpoint(random, step(journey, position), 2, time, unlucky, ""));
            }
            if (random.nextInt(1000) < (unlucky ? 60 : 8)) {
                time += 300 + random.nextInt(DAY);
                String contact = CONTACTS[random.nextInt(CONTACTS.length)];
                boolean told = touchpoints.stream().noneMatch(other -> other.step.equals(contact));
                if (told) {
                    touchpoints.add(touchpoint(random, contact, 1, time, unlucky, step(journey, position)));
                }
            }
        }
        return new Transaction(
                "T-" + number,
                journey(journey),
                "C-" + random.nextLong(1 + transactions / 4),
                CHANNELS[random.nextInt(CHANNELS.length)],
                SEGMENTS[random.nextInt(SEGMENTS.length)],
                opened,
                random.nextInt(100) < 15 ? 1 + Math.min(4, random.nextInt(unlucky ? 3 : 8)) : 0,
                touchpoints);
    }

    /** When a transaction begins, as a share of the 24 months. */
    private double place(long number) {
        if (number < transactions) {
            return (double) number / transactions;
        }
        long tenth = Math.max(1, transactions / LAST);
        return 1 - 1.0 / LAST + (double) ((number - transactions) % tenth) / tenth / LAST;
    }

    private static Touchpoint touchpoint(
            SplittableRandom random, String step, int occurrence, long time, boolean unlucky, String causedBy) {
        boolean asked = random.nextInt(100) < 30;
        int mark = asked ? 1 + Math.min(4, random.nextInt(unlucky ? 7 : 30)) : 0;
        return new Touchpoint(
                step,
                occurrence,
                time,
                random.nextInt(100) < 10 ? time - DAY + random.nextInt(2 * DAY) : 0,
                CHANNELS[random.nextInt(CHANNELS.length)],
                1 + random.nextInt(400),
                random.nextInt(1000) >= (unlucky ? 40 : 8),
                mark,
                mark == 0 ? 0 : Math.max(1, mark - random.nextInt(2)),
                causedBy);
    }

    private static double gaussian(SplittableRandom random) {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }
}
