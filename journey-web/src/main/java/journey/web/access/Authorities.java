package journey.web.access;

import java.util.Arrays;
import java.util.List;
import journey.domain.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Turns a role into what Spring Security asks for. */
final class Authorities {

    private Authorities() {}

    static Authentication of(SignedIn who, @Nullable Object details) {
        Role role = who.role();
        var authentication = UsernamePasswordAuthenticationToken.authenticated(
                who, null, List.of(new SimpleGrantedAuthority("ROLE_" + role.name())));
        authentication.setDetails(details);
        return authentication;
    }

    /** The role of this name, if there is one. */
    static @Nullable Role roleNamed(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
