package journey.domain.touchpoint;

/** An uncommon act for a customer; counted, never added to a score. */
public enum Moment {
    SURPRISE,
    GOING_THE_DISTANCE,
    /** An exception made. */
    MIRACLE,
    SELFLESS
}
