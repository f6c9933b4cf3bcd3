package journey.web.recompute;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import journey.service.recompute.RecomputeKind;
import journey.service.recompute.RecomputeRun;
import journey.service.recompute.RecomputeState;
import org.jspecify.annotations.Nullable;

/**
 * The latest run as its page shows it.
 *
 * @param run null before the first
 * @param sentence key of the sentence that says how it stands
 * @param percent how far it is
 * @param time when it began, or ended, in the firm's zone
 */
record RecomputePage(
        @Nullable RecomputeRun run,
        String sentence,
        int percent,
        @Nullable String time) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    static RecomputePage of(@Nullable RecomputeRun run, ZoneId zone) {
        if (run == null) {
            return new RecomputePage(null, "recompute.sentence.never", 0, null);
        }
        Instant time = run.finishedAt() == null ? run.startedAt() : run.finishedAt();
        return new RecomputePage(
                run,
                "recompute.sentence." + sentence(run),
                (int) Math.floor(100 * run.share()),
                MINUTE.format(time.atZone(zone)));
    }

    private static String sentence(RecomputeRun run) {
        String kind = run.kind() == RecomputeKind.CHECK ? "check" : "recompute";
        if (!run.state().isEnded()) {
            return kind + ".running";
        }
        if (run.state() == RecomputeState.FAILED) {
            return kind + ".failed";
        }
        return run.isDifferent() ? "check.different" : kind + (run.corrected() > 0 ? ".corrected" : ".done");
    }

    public boolean isRunning() {
        return run != null && !run.state().isEnded();
    }
}
