package journey.web.access;

import java.util.Set;
import journey.domain.access.Role;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Addresses and who may use them.
 *
 * @param path the form of the addresses
 * @param methods what may be done there; empty means everything
 * @param roles who may; empty means everybody, signed in or not
 */
record Route(PathPattern path, Set<HttpMethod> methods, Set<Role> roles) {

    static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    static final Set<HttpMethod> ALL = Set.of();

    static Route of(Set<HttpMethod> methods, String path, Set<Role> roles) {
        return new Route(PathPatternParser.defaultInstance.parse(path), methods, roles);
    }

    boolean covers(HttpMethod method, PathContainer address) {
        return (methods.isEmpty() || methods.contains(method)) && path.matches(address);
    }

    boolean open() {
        return roles.isEmpty();
    }

    boolean allows(Role role) {
        return open() || roles.contains(role);
    }

    String[] roleNames() {
        return roles.stream().map(Role::name).toArray(String[]::new);
    }
}
