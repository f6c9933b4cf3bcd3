package journey.domain.customer;

/** Whether a customer is served by the firm, or a part of it served by another part. */
public enum CustomerKind {
    EXTERNAL,
    INTERNAL
}
