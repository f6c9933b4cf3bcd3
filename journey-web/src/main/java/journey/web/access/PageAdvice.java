package journey.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import journey.service.access.UnknownAccessException;
import journey.service.demo.DemoMode;
import journey.service.demo.DemoProgress;
import journey.service.demo.DemoService;
import journey.service.recompute.RecomputeService;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page says about its viewer and its data. */
@ControllerAdvice(annotations = Controller.class)
class PageAdvice {

    private static final int SECONDS_BETWEEN_LOOKS = 2;

    private final DemoMode demo;
    private final DemoService company;
    private final RecomputeService runs;

    PageAdvice(DemoMode demo, DemoService company, RecomputeService runs) {
        this.demo = demo;
        this.company = company;
        this.runs = runs;
    }

    /** Who looks at the page; null before sign-in. */
    @ModelAttribute("viewer")
    @Nullable Viewer viewer() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof SignedIn signedIn ? Viewer.of(signedIn) : null;
    }

    @ModelAttribute("viewerName")
    @Nullable String viewerName() {
        Viewer viewer = viewer();
        return viewer == null ? null : viewer.name();
    }

    /** Whether the figures are those of the demo company. Programs get no page, and the database no question for them. */
    @ModelAttribute("simulated")
    boolean simulated(HttpServletRequest request) {
        return !Browsers.path(request).startsWith("/api/") && demo.simulated();
    }

    /** How far the demo company has come. While it is filled in the start page loads itself again: nobody types there. */
    @ModelAttribute("company")
    DemoProgress company(HttpServletRequest request, HttpServletResponse response) {
        DemoProgress progress = company.progress();
        if (progress.isFilling() && request.getRequestURI().equals(request.getContextPath() + "/")) {
            response.setHeader("Refresh", String.valueOf(SECONDS_BETWEEN_LOOKS));
        }
        return progress;
    }

    /** Whether the figures are still of another version of Journey or of another time zone, and how far that is set right. */
    @ModelAttribute("outdated")
    @Nullable Outdated outdated(HttpServletRequest request) {
        return Browsers.path(request).startsWith("/api/") || !runs.isOutdated() ? null : Outdated.of(runs.latest());
    }

    /** A person or token that is not there is a page that is not there. */
    @ExceptionHandler
    void notThere(UnknownAccessException unknown, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }
}
