package journey.service.access;

/** There is no such account, token or set-up link; for a page this is a 404. */
public final class UnknownAccessException extends RuntimeException {

    UnknownAccessException(String what) {
        super(what);
    }
}
