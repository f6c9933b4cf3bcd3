package journey.domain.transaction;

/** Where a transaction stands. */
public enum Status {
    OPEN,
    COMPLETED,
    CANCELLED
}
