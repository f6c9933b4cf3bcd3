package journey.service.imports;

/** The disk does not do what it should. */
final class SpoolException extends RuntimeException {

    SpoolException(String message, Exception cause) {
        super(message, cause);
    }
}
