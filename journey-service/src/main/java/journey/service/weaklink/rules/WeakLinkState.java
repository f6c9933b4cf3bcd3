package journey.service.weaklink.rules;

/** How a step stands against its target. */
public enum WeakLinkState {
    /** Nothing speaks against it. */
    OK,
    /** Probably below its target, but not proven. */
    WATCH,
    /** Below its target, with evidence. */
    CONFIRMED,
    /** Measured so seldom that nothing can be said. */
    TOO_FEW
}
