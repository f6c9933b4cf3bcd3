package journey.web.recompute;

import java.security.Principal;
import java.util.List;
import journey.service.recompute.RecomputeKind;
import journey.service.recompute.RecomputeRun;
import journey.service.recompute.RecomputeService;
import journey.service.rollup.Difference;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The same for programs. */
@RestController
class RecomputeApiController {

    private final RecomputeService runs;

    RecomputeApiController(RecomputeService runs) {
        this.runs = runs;
    }

    /** The latest run, of whichever kind. */
    @GetMapping({"/api/v1/recompute", "/api/v1/check"})
    RecomputeAnswer latest() {
        return runs.latest()
                .map(this::answer)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "Nothing was computed again or checked yet."));
    }

    /** What the latest check found: the first thousand. */
    @GetMapping("/api/v1/check/differences")
    List<Difference> differences() {
        return runs.differences();
    }

    @PostMapping("/api/v1/recompute")
    ResponseEntity<RecomputeAnswer> recompute(Principal by) {
        return start(RecomputeKind.RECOMPUTE, by);
    }

    @PostMapping("/api/v1/check")
    ResponseEntity<RecomputeAnswer> check(Principal by) {
        return start(RecomputeKind.CHECK, by);
    }

    private ResponseEntity<RecomputeAnswer> start(RecomputeKind kind, Principal by) {
        return runs.start(kind, by.getName())
                .map(run -> ResponseEntity.status(HttpStatus.ACCEPTED).body(answer(run)))
                .orElseThrow(
                        () -> new ResponseStatusException(
                                HttpStatus.CONFLICT,
                                "Another one is running or waits: GET /api/v1/recompute tells how far it is. Nothing was begun."));
    }

    private RecomputeAnswer answer(RecomputeRun run) {
        return RecomputeAnswer.of(run, runs.waiting());
    }
}
