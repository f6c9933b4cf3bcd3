package journey.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Shows the page "not for you", or "nothing here" for an address that nobody has. */
@Component
class PageRefusals implements AccessDeniedHandler {

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        boolean there = Routes.knows(Browsers.path(request));
        response.sendError((there ? HttpStatus.FORBIDDEN : HttpStatus.NOT_FOUND).value());
    }
}
