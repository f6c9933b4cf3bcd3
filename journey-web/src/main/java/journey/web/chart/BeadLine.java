package journey.web.chart;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One transaction in time, bead by bead. Beads come in the order they are to be read. */
public record BeadLine(String name, List<Stop> stops) {

    public BeadLine {
        stops = List.copyOf(stops);
    }

    /**
     * One touchpoint, happened or due.
     *
     * @param label the step's name
     * @param time its time in words ("9 Jul 21:57", "due 28 Jul")
     * @param note why it is not well, or what else to say; empty if nothing
     * @param at when; null places it after the one before
     */
    public record Stop(
            Bead bead,
            String label,
            String time,
            String note,
            @Nullable Instant at,
            @Nullable String href) {}
}
