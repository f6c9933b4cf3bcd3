package journey.service.imports;

/** There is no import of that number. */
public final class UnknownImportException extends RuntimeException {

    UnknownImportException(long id) {
        super("There is no import " + id + ".");
    }
}
