package journey.web.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A customer's years: one row per transaction with its beads. */
public record Collage(String name, List<Row> rows) {

    public Collage {
        rows = List.copyOf(rows);
    }

    /**
     * One transaction.
     *
     * @param label what it was ("Buy online · 4591c")
     * @param when its time in words
     * @param verdict the transaction's own verdict; {@code WELL} lights the row
     * @param remark what to say at the end of the row; empty if nothing
     */
    public record Row(
            String label,
            String when,
            Bead verdict,
            List<Dot> beads,
            String remark,
            @Nullable String href) {
        public Row {
            beads = List.copyOf(beads);
        }
    }

    /** One touchpoint of a row. */
    public record Dot(Bead bead, String label) {}
}
