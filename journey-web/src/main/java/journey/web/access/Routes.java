package journey.web.access;

import static journey.domain.access.Role.ADMIN;
import static journey.domain.access.Role.ANALYST;
import static journey.domain.access.Role.FRONTLINE;
import static journey.domain.access.Role.MANAGER;
import static journey.web.access.Route.ALL;
import static journey.web.access.Route.READING;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import journey.domain.access.Role;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;

/**
 * Every address and who may use it. The first that fits decides; what is not listed does not exist for anybody, so a new
 * page is added here with its roles.
 */
final class Routes {

    private static final Set<Role> EVERYONE = EnumSet.allOf(Role.class);
    private static final Set<Role> READERS = EnumSet.of(MANAGER, ANALYST, ADMIN);
    private static final Set<Role> DEFINERS = EnumSet.of(MANAGER, ADMIN);
    private static final Set<Role> SERVERS = EnumSet.of(FRONTLINE, MANAGER, ADMIN);
    private static final Set<Role> IMPORTERS = EnumSet.of(ANALYST, ADMIN);
    private static final Set<Role> ADMINS = EnumSet.of(ADMIN);
    private static final Set<Role> OPEN = Set.of();
    private static final Set<HttpMethod> STORING = Set.of(HttpMethod.POST);
    private static final Set<HttpMethod> ERASING = Set.of(HttpMethod.DELETE);

    static final List<Route> LIST = new Building()
            .add(READING, OPEN, "/css/**", "/js/**", "/img/**", "/webjars/**", "/favicon.svg", "/favicon.ico")
            .add(ALL, OPEN, "/error", "/sign-in/**", "/setup/**", "/language")
            .add(READING, EVERYONE, "/")
            .add(READING, READERS, "/today/**")
            .add(ALL, DEFINERS, "/journeys/*/edit", "/journeys/*/edit/**", "/journeys/new")
            .add(READING, READERS, "/journeys/**", "/journeys.csv", "/weak-links/**", "/weak-links.csv")
            .add(ALL, DEFINERS, "/journeys/**")
            .add(READING, READERS, "/departments/**", "/reports/**")
            .add(READING, EVERYONE, "/transactions/**", "/transactions.csv", "/customers/**", "/customers.csv")
            .add(ALL, SERVERS, "/log/**")
            .add(ALL, IMPORTERS, "/imports/**")
            .add(ALL, ADMINS, "/admin/**")
            .add(READING, EVERYONE, "/search/**", "/help/**")
            .add(ALL, READERS, "/notes/**")
            .add(ALL, EVERYONE, "/views/**")
            .add(ALL, EVERYONE, "/account/**", "/sign-out")
            .add(READING, READERS, "/api/v1/journeys/**")
            .add(ALL, DEFINERS, "/api/v1/journeys/**")
            .add(ALL, IMPORTERS, "/api/v1/imports/**")
            .add(ALL, ADMINS, "/api/v1/recompute", "/api/v1/check/**", "/admin/figures.csv")
            .add(ERASING, ADMINS, "/api/v1/customers/**", "/api/v1/transactions/**")
            .add(READING, READERS, "/api/v1/reports/**")
            .add(STORING, EVERYONE, "/api/v1/touchpoints")
            .add(READING, EVERYONE, "/api/v1/transactions/**")
            .add(READING, OPEN, "/actuator/health/**")
            .add(ALL, ADMINS, "/actuator/**")
            .list();

    private Routes() {}

    static Optional<Route> of(HttpMethod method, String path) {
        PathContainer address = PathContainer.parsePath(path);
        return LIST.stream().filter(route -> route.covers(method, address)).findFirst();
    }

    /** Whether there is anything at this address, for whomever and whatever. */
    static boolean knows(String path) {
        PathContainer address = PathContainer.parsePath(path);
        return LIST.stream().anyMatch(route -> route.path().matches(address));
    }

    /** The page on which a role's day begins. */
    static String home(Role role) {
        return role == FRONTLINE ? "/log" : "/";
    }

    /** Lets the list above read as a table. */
    private static final class Building {

        private final List<Route> routes = new ArrayList<>();

        Building add(Set<HttpMethod> methods, Set<Role> roles, String... paths) {
            for (String path : paths) {
                routes.add(Route.of(methods, path, roles));
            }
            return this;
        }

        List<Route> list() {
            return List.copyOf(routes);
        }
    }
}
