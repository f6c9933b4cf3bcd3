package journey.web.recompute;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.ZoneId;
import java.util.Optional;
import journey.service.recompute.RecomputeKind;
import journey.service.recompute.RecomputeRun;
import journey.service.recompute.RecomputeService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The page on which an administrator sees whether the figures are what the facts say. */
@Controller
class RecomputeController {

    private static final String PAGE = "/admin/figures";
    private static final String REFRESH_SECONDS = "2";

    private final RecomputeService runs;
    private final ZoneId zone;

    RecomputeController(RecomputeService runs, ZoneId zone) {
        this.runs = runs;
        this.zone = zone;
    }

    @GetMapping(PAGE)
    String show(Model model, HttpServletResponse response) {
        Optional<RecomputeRun> latest = runs.latest();
        if (latest.isPresent() && !latest.get().state().isEnded()) {
            response.setHeader("Refresh", REFRESH_SECONDS);
        }
        model.addAttribute("page", RecomputePage.of(latest.orElse(null), runs.waiting(), zone));
        return "recompute/figures";
    }

    /** Where another is under way it waits, and the page says so. */
    @PostMapping("/admin/figures/recompute")
    String recompute(Principal by) {
        return start(RecomputeKind.RECOMPUTE, by);
    }

    @PostMapping("/admin/figures/check")
    String check(Principal by) {
        return start(RecomputeKind.CHECK, by);
    }

    private String start(RecomputeKind kind, Principal by) {
        runs.request(kind, by.getName());
        return "redirect:" + PAGE;
    }
}
