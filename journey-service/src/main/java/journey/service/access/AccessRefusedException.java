package journey.service.access;

/** A change of people or passwords that is refused, with its reason; nothing was changed. */
public final class AccessRefusedException extends RuntimeException {

    /** Why; pages have a sentence for each. */
    public enum Reason {
        USERNAME_TAKEN,
        /** Nobody could manage people afterwards. */
        LAST_ADMINISTRATOR,
        WRONG_PASSWORD,
        PASSWORD_TOO_SHORT,
        /** The hash would leave out what comes after 72 bytes. */
        PASSWORD_TOO_LONG,
        /** Its name and password are part of the demonstration. */
        DEMO_ACCOUNT
    }

    private final Reason reason;

    AccessRefusedException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
