package journey.service.reports;

/** As many downloads as there may be at a time are under way, and none has ended for a while. */
public final class BusyException extends RuntimeException {

    private static final long serialVersionUID = 1;

    BusyException(Throwable cause) {
        super(
                "As many downloads as there may be at a time are under way: " + StreamQuery.AT_ONCE
                        + ". Try again in a minute.",
                cause);
    }
}
