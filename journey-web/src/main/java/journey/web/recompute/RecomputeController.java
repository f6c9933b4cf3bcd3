package journey.web.recompute;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import journey.service.recompute.RecomputeKind;
import journey.service.recompute.RecomputeRun;
import journey.service.recompute.RecomputeService;
import journey.service.reports.Column;
import journey.service.reports.Column.Unit;
import journey.service.reports.CsvRows;
import journey.service.rollup.Difference;
import journey.web.listing.ListCsv;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The page on which an administrator sees whether the figures are what the facts say. */
@Controller
class RecomputeController {

    private static final String PAGE = "/admin/figures";
    private static final List<Column> COLUMNS =
            List.of(new Column("kind", Unit.WORD), new Column("subject", Unit.TEXT), new Column("finding", Unit.TEXT));
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
        model.addAttribute("page", RecomputePage.of(latest.orElse(null), runs.waiting(), runs.differences(), zone));
        return "recompute/figures";
    }

    /** What the latest check found, as a file. */
    @GetMapping({"/admin/figures.csv", "/api/v1/check/differences.csv"})
    void differences(HttpServletResponse response) throws IOException {
        CsvRows out = new CsvRows(ListCsv.named("differences", response), COLUMNS, zone);
        for (Difference difference : runs.differences()) {
            out.text(difference.kind().name())
                    .text(difference.subject())
                    .text(difference.finding())
                    .endRow();
        }
        out.flush();
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
