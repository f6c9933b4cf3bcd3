package journey.domain.transaction;

/** The course of a transaction's step scores in planned order. Describes; does not predict. */
public enum Shape {
    /** Fewer than three measured steps. */
    TOO_SHORT,
    /** Every measured step at least 80. */
    STEADY_SUPERLATIVE,
    /** Many reversals of at least 50. */
    ERRATIC,
    SAGGING_MIDDLE,
    WEAK_ENDS,
    WEAK_START,
    POOR_END,
    RECOVERING,
    DECLINING,
    STEADY_BELOW
}
