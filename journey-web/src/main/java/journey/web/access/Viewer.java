package journey.web.access;

import journey.domain.access.Role;

/** The person who looks at a page, in the words of templates. */
public record Viewer(
        String username, String name, Role role, boolean manager, boolean frontline, boolean analyst, boolean admin) {

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

    /** Where this person's day begins. */
    public String getHome() {
        return Routes.home(role);
    }
}
