package journey.web.version;

import java.util.List;
import java.util.Set;

/**
 * Two plans side by side.
 *
 * @param before what the earlier one is called
 * @param after what the later one is called
 * @param rows the journey itself where it differs, then every step of either
 * @param changes how many of them differ
 */
public record Comparison(String before, String after, List<Row> rows, int changes) {

    /** What became of a step. */
    public enum Fate {
        SAME,
        CHANGED,
        MOVED,
        ADDED,
        REMOVED
    }

    /**
     * A step, or the journey itself.
     *
     * @param fates the first one tells most; never empty
     * @param before its name in the earlier plan; "": not there
     * @param after its name in the later plan; "": not there
     */
    public record Row(Set<Fate> fates, String before, String after, List<Detail> details) {

        public boolean isSame() {
            return fates.contains(Fate.SAME);
        }
    }

    /** One thing that differs. */
    public record Detail(String part, String before, String after) {}
}
