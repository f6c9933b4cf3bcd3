package journey.web.access;

import java.util.Optional;
import journey.service.recompute.RecomputeKind;
import journey.service.recompute.RecomputeRun;

/**
 * Figures that have yet to be computed by this version of Journey and in this time zone.
 *
 * @param running whether they are being computed
 * @param percent how far that is
 */
record Outdated(boolean running, int percent) {

    static Outdated of(Optional<RecomputeRun> latest) {
        return latest.filter(run -> !run.state().isEnded())
                .map(run -> new Outdated(
                        true, run.kind() == RecomputeKind.RECOMPUTE ? (int) Math.floor(100 * run.share()) : 0))
                .orElse(new Outdated(false, 0));
    }
}
