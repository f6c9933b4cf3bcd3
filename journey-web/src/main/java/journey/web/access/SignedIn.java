package journey.web.access;

import java.io.Serializable;
import journey.domain.access.Role;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who makes a request: a person, or a program by its token. Kept in the session, so it holds no secret.
 *
 * @param username what a session and the log name it by
 * @param fullName what pages call it
 */
public record SignedIn(String username, String fullName, Role role) implements AuthenticatedPrincipal, Serializable {

    @Override
    public String getName() {
        return username;
    }
}
