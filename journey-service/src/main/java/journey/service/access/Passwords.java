package journey.service.access;

import java.nio.charset.StandardCharsets;
import journey.service.access.AccessRefusedException.Reason;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes and checks passwords; a new one has 12 characters or more and at most 72 bytes. */
@Component
class Passwords {

    static final int SHORTEST = 12;
    private static final int MOST_BYTES = 72;

    private final PasswordEncoder encoder;
    private final String nobodys;

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
        this.nobodys = encoder.encode(Secret.random(128).value());
    }

    /** @throws AccessRefusedException for one that is too short or too long */
    String hashOfNew(String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw new AccessRefusedException(Reason.PASSWORD_TOO_SHORT);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new AccessRefusedException(Reason.PASSWORD_TOO_LONG);
        }
        return encoder.encode(password);
    }

    /** The demo company's passwords are known to everybody; their length protects nothing. */
    String hashOfDemo(String password) {
        return encoder.encode(password);
    }

    boolean match(String password, String hash) {
        return encoder.matches(password, hash);
    }

    /** Takes as long as a real check, so that the time does not tell which usernames exist. */
    void pretend(String password) {
        encoder.matches(password, nobodys);
    }
}
