package journey.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * What is killed, in the middle of what, and how long after that has begun.
 *
 * @param number to tell strikes apart, and to make other rows for each
 */
record Strike(int number, Victim victim, Work work, Duration delay) {

    /** What is killed, as by {@code kill -9}. */
    enum Victim {
        APPLICATION,
        /** The database's first process. */
        POSTMASTER,
        /** One of its processes that serves a connection. */
        BACKEND,
        /** First the database, then at once the application. */
        BOTH
    }

    /** What is going on beside the saves, which always go on. */
    enum Work {
        UPLOAD(1_500),
        IMPORT(2_500),
        RECOMPUTE(2_500),
        /** Saves alone, which are folded every second. */
        FOLDS(2_000);

        private final int longestDelay;

        Work(int longestDelay) {
            this.longestDelay = longestDelay;
        }
    }

    /** Strikes at random moments, the victims in turn, each kind of work about as often as it matters. */
    static List<Strike> random(Random random, int count, List<Victim> victims) {
        List<Work> works = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            works.add(List.of(Work.IMPORT, Work.RECOMPUTE, Work.IMPORT, Work.FOLDS, Work.UPLOAD)
                    .get(i % 5));
        }
        Collections.shuffle(works, random);
        List<Strike> strikes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Work work = works.get(i);
            strikes.add(new Strike(
                    i + 1,
                    victims.get(i % victims.size()),
                    work,
                    Duration.ofMillis(random.nextInt(work.longestDelay))));
        }
        return strikes;
    }

    @Override
    public String toString() {
        return "%d: %s in %s after %d ms".formatted(number, victim, work, delay.toMillis());
    }
}
