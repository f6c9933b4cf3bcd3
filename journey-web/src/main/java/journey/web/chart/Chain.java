package journey.web.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A journey as linked rings with the Everything rate as the seal at its end.
 *
 * @param name the journey, for those who hear the page
 * @param rings one per step, in planned order
 * @param everything the Everything rate, or null while there is no data
 */
public record Chain(String name, List<Ring> rings, @Nullable Rate everything) {

    public Chain {
        rings = List.copyOf(rings);
    }

    /** How many pass the busiest step: the thickness of the rings is relative to it. */
    long busiest() {
        return rings.stream().mapToLong(Ring::total).max().orElse(0);
    }
}
