package journey.web.access;

import java.time.Duration;
import org.springframework.security.authentication.AccountStatusException;

/** Too many failures before: the password was not even looked at. */
final class BrakedException extends AccountStatusException {

    private final long seconds;

    BrakedException(Duration pause) {
        super("too many failures");
        this.seconds = pause.plusMillis(999).toSeconds();
    }

    /** How long to wait, at least one. */
    long seconds() {
        return Math.max(1, seconds);
    }
}
