package journey.service.imports;

/** A body of which nothing can be taken: it is not JSON, or not of the form or the size agreed. */
public final class MalformedBodyException extends RuntimeException {

    MalformedBodyException(String reason) {
        super(reason);
    }
}
