package journey.domain.transaction;

/** How good a transaction was as a whole, capped by its weakest step. */
public enum Grade {
    SUPERLATIVE,
    GOOD,
    FAIR,
    POOR
}
