package journey.domain.journey;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** Which measures a step requires, and the cut from which each counts as well. Never empty. */
public record Standard(Map<Measure, Integer> cuts) {

    /** The standard of a step that names none: that it was done. */
    public static final Standard DONE = new Standard(Map.of(Measure.DONE, Measure.DONE.defaultCut()));

    public Standard {
        if (cuts.isEmpty()) {
            throw new IllegalArgumentException("a standard requires at least one measure");
        }
        cuts = Collections.unmodifiableMap(new EnumMap<>(cuts));
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
