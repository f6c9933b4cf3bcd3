package journey.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The 64-bit id of a thing that the firm itself names: the first eight bytes of the SHA-256 of kind, a zero byte and
 * reference. The same reference has the same id on every machine, so files come in any order and nothing is looked up.
 * The reference is stored beside the id and compared at each write; two references of one id (expected once in about
 * four billion references) are refused by name.
 */
public final class ReferenceId {

    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(ReferenceId::digest);

    private ReferenceId() {}

    public static long ofCustomer(String reference) {
        return of("customer", reference);
    }

    public static long ofTransaction(String reference) {
        return of("transaction", reference);
    }

    private static long of(String kind, String reference) {
        MessageDigest digest = SHA_256.get();
        digest.update(kind.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        return ByteBuffer.wrap(digest.digest(reference.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
