package journey.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import journey.domain.view.SavedView;
import journey.service.view.ViewService;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/** After sign-in: the page that was asked for, if this person may see it; otherwise where the person's day begins. */
@Component
class Landing implements AuthenticationSuccessHandler {

    private final HttpSessionRequestCache cache = new HttpSessionRequestCache();
    private final DefaultRedirectStrategy redirect = new DefaultRedirectStrategy();
    private final ViewService views;

    Landing(ViewService views) {
        this.views = views;
        cache.setRequestMatcher(Browsers::asksForPage);
    }

    /** Where the page that was asked for is remembered during the sign-in. */
    RequestCache cache() {
        return cache;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        if (!(authentication.getPrincipal() instanceof SignedIn who)) {
            throw new IllegalStateException("Signed in by something else: " + authentication);
        }
        SavedRequest asked = cache.getRequest(request, response);
        cache.removeRequest(request, response);
        String target = Optional.ofNullable(asked)
                .map(Landing::address)
                .filter(url -> allowed(who, url, request.getContextPath()))
                .orElseGet(() -> home(who));
        redirect.sendRedirect(request, response, target);
    }

    /** The view with which the person's day begins, or else the page with which everybody's does. */
    private String home(SignedIn who) {
        return views.start(who.username(), who.role())
                .map(SavedView::address)
                .filter(address -> Viewer.mayOpen(who.role(), address))
                .orElse(Routes.home(who.role()));
    }

    /** As it was asked for: the cache adds a mark of its own at the end. */
    private static String address(SavedRequest asked) {
        return asked.getRedirectUrl().replaceFirst("[?&]continue$", "");
    }

    private static boolean allowed(SignedIn who, String url, String contextPath) {
        // not as a URI: browsers send marks in an address that none may have
        String path = url.replaceFirst("^\\w+://[^/?#]*", "").replaceFirst("(?s)[?#].*", "");
        return Routes.of(HttpMethod.GET, path.substring(contextPath.length()))
                .filter(route -> !route.open() && route.allows(who.role()))
                .isPresent();
    }
}
