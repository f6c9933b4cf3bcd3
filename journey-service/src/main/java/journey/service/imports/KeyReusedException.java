package journey.service.imports;

/** An Idempotency-Key came again with another request. */
public final class KeyReusedException extends RuntimeException {

    KeyReusedException() {
        super("This Idempotency-Key was used for another request: take a new key for a new request.");
    }
}
