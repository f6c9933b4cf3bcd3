package journey.service.recompute;

/** What is done with everything that was computed from the facts. */
public enum RecomputeKind {
    /** It is computed anew. */
    RECOMPUTE,
    /** It is compared with what the facts say; nothing is changed. */
    CHECK
}
