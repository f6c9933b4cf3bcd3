package journey.web.access;

import java.util.ArrayList;
import java.util.List;
import journey.domain.access.Role;
import org.springframework.http.HttpMethod;

/** The person who looks at a page, in the words of templates. */
public record Viewer(
        String username, String name, Role role, boolean manager, boolean frontline, boolean analyst, boolean admin) {

    private static final Entry LOG = new Entry("/log", "log", false);
    private static final Entry CUSTOMERS = new Entry("/customers", "customers", false);
    private static final Entry REPORTS = new Entry("/reports", "reports", false);
    private static final Entry IMPORTS = new Entry("/imports", "imports", false);

    /**
     * A page that is one click away from every other.
     *
     * @param name by which the page is called and its words are found
     * @param filtered whether filters are carried along
     */
    public record Entry(String path, String name, boolean filtered) {}

    static Viewer of(SignedIn signedIn) {
        Role role = signedIn.role();
        return new Viewer(
                signedIn.username(),
                signedIn.fullName(),
                role,
                role == Role.MANAGER,
                role == Role.FRONTLINE,
                role == Role.ANALYST,
                role == Role.ADMIN);
    }

    /** Whether there is a page at this path and query of ours that people of a role may open. */
    public static boolean mayOpen(Role role, String address) {
        if (!address.matches("/(?![/\\\\])[^\\s\\\\#]*")) {
            return false;
        }
        String path = address.replaceFirst("[?].*", "");
        if (path.equals("/") && !Routes.home(role).equals("/")) {
            // it only leads them to their own first page
            return false;
        }
        return Routes.of(HttpMethod.GET, path)
                .filter(route -> !route.open() && route.allows(role))
                .isPresent();
    }

    /** Returns where the day of people of a role begins. */
    public static String home(Role role) {
        return Routes.home(role);
    }

    /** Where this person's day begins. */
    public String getHome() {
        return home(role);
    }

    /** The pages at the head of every page: five at most. */
    public List<Entry> getEntries() {
        return frontline
                ? List.of(LOG, CUSTOMERS)
                : List.of(
                        new Entry("/", "today", true),
                        new Entry("/journeys", "journeys", true),
                        new Entry("/weak-links", "weaklinks", true),
                        CUSTOMERS,
                        REPORTS);
    }

    /** What is needed more rarely: behind the person's name. */
    public List<Entry> getMore() {
        List<Entry> more = new ArrayList<>();
        if (manager || admin) {
            more.add(LOG);
        }
        if (analyst || admin) {
            more.add(IMPORTS);
        }
        if (admin) {
            more.add(new Entry("/admin", "admin", false));
        }
        more.add(new Entry("/views", "views", false));
        more.add(new Entry("/help", "help", false));
        more.add(new Entry("/account", "account", false));
        return more;
    }
}
