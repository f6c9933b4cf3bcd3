package journey.web.chart;

/** How sure we are that a step is a weak link. */
public enum State {
    /** Yield is at or above its target, or below it without evidence. */
    OK,
    /** A suspicion: amber dashed outline. */
    WATCH,
    /** Below target with evidence: the ring is drawn cracked. */
    CONFIRMED,
    /** Too little was measured to say anything. */
    NONE;

    String css() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
