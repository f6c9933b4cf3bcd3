package journey.domain.journey;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which measures a step requires, and the cut from which each counts as well. Never empty.
 *
 * @param grace the span after a promise in which the score of being on time falls from 50 to 0, above zero and at most
 *     {@link #MOST_GRACE}; null: the span of the promise itself. Only with ON_TIME
 */
public record Standard(Map<Measure, Integer> cuts, @Nullable Duration grace) {

    /** The longest grace: whoever comes more than a week late is as late as can be. */
    public static final Duration MOST_GRACE = Duration.ofDays(7);

    /** The standard of a step that names none: that it was done. */
    public static final Standard DONE = new Standard(Map.of(Measure.DONE, Measure.DONE.defaultCut()));

    public Standard {
        if (cuts.isEmpty()) {
            throw new IllegalArgumentException("a standard requires at least one measure");
        }
        if (grace != null && !isGrace(grace)) {
            throw new IllegalArgumentException(
                    "a grace runs for a time above zero and at most seven days, not " + grace);
        }
        if (grace != null && !cuts.containsKey(Measure.ON_TIME)) {
            throw new IllegalArgumentException("a grace belongs to ON_TIME, which this standard does not require");
        }
        cuts = Collections.unmodifiableMap(new EnumMap<>(cuts));
    }

    /** A standard whose grace, if it requires ON_TIME, is the span of the promise. */
    public Standard(Map<Measure, Integer> cuts) {
        this(cuts, null);
    }

    /** Returns whether a span may be the grace of a standard: above zero and at most {@link #MOST_GRACE}. */
    public static boolean isGrace(Duration span) {
        return !span.isNegative() && !span.isZero() && span.compareTo(MOST_GRACE) <= 0;
    }

    public Set<Measure> required() {
        return cuts.keySet();
    }

    public boolean requires(Measure measure) {
        return cuts.containsKey(measure);
    }

    /** The cut of a measure: this standard's own, or else the measure's default. */
    public int cut(Measure measure) {
        return cuts.getOrDefault(measure, measure.defaultCut());
    }
}
