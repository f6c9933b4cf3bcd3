package journey.service.draft.rules;

import java.time.Duration;

/** The span that is proposed as a promise, from how long it took nine of ten. */
public final class ProposedSpan {

    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    private ProposedSpan() {}

    /**
     * Returns the span rounded up to what one would say: below two hours to five minutes, below two days to hours, else to
     * days; at least five minutes.
     *
     * @param ninetieth the 90th percentile of the waits from the step before
     */
    public static Duration of(Duration ninetieth) {
        Duration unit = ninetieth.compareTo(Duration.ofHours(2)) < 0
                ? FIVE_MINUTES
                : ninetieth.compareTo(Duration.ofDays(2)) < 0 ? Duration.ofHours(1) : Duration.ofDays(1);
        long units = Math.max(1, -Math.floorDiv(-ninetieth.toSeconds(), unit.toSeconds()));
        return unit.multipliedBy(units);
    }
}
