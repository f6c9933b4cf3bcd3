package journey.domain.touchpoint;

/** Who began a contact. */
public enum Initiator {
    FIRM,
    CUSTOMER
}
