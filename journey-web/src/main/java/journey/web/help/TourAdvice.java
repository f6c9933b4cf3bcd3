package journey.web.help;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import journey.service.demo.DemoMode;
import journey.web.access.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Lets pages of the demo company be stops of the tour. */
@ControllerAdvice(annotations = Controller.class)
class TourAdvice {

    private static final Pattern STOP = Pattern.compile("(?:^|&)tour=(\\d{1,2})(?:&|$)");

    private final DemoMode demo;

    TourAdvice(DemoMode demo) {
        this.demo = demo;
    }

    @ModelAttribute("tour")
    @Nullable Tour tour(HttpServletRequest request) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        // not by the request's parameters: they would read a file that a program sends as if it were a form
        String query = request.getQueryString();
        Matcher stop = STOP.matcher(query == null ? "" : query);
        return who != null && who.getPrincipal() instanceof SignedIn person && stop.find() && demo.simulated()
                ? Tour.at(Integer.parseInt(stop.group(1)), person.role())
                : null;
    }
}
