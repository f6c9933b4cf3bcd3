package journey.domain.customer;

/** Whether a customer is still with the firm. */
public enum CustomerStatus {
    ACTIVE,
    LOST
}
