package journey.web.recompute;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import journey.service.recompute.RecomputeKind;
import journey.service.recompute.RecomputeRun;
import journey.service.recompute.RecomputeState;
import journey.service.rollup.Difference;
import org.jspecify.annotations.Nullable;

/**
 * The latest run as its page shows it.
 *
 * @param run null before the first
 * @param sentence key of the sentence that says how it stands
 * @param percent how far it is
 * @param time when it began, or ended, in the firm's zone
 * @param differences of a check, the first that it has found
 * @param waiting the runs that begin when it has ended, in their order
 */
record RecomputePage(
        @Nullable RecomputeRun run,
        String sentence,
        int percent,
        @Nullable String time,
        List<Difference> differences,
        List<Waiting> waiting) {

    /**
     * A run that waits.
     *
     * @param kind check or recompute
     */
    record Waiting(String kind, String requestedBy) {

        static Waiting of(RecomputeRun run) {
            return new Waiting(name(run), run.requestedBy());
        }
    }

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    static RecomputePage of(
            @Nullable RecomputeRun run, List<RecomputeRun> waiting, List<Difference> differences, ZoneId zone) {
        if (run == null) {
            return new RecomputePage(null, "recompute.sentence.never", 0, null, List.of(), List.of());
        }
        Instant time = run.finishedAt() == null ? run.startedAt() : run.finishedAt();
        return new RecomputePage(
                run,
                "recompute.sentence." + sentence(run),
                (int) Math.floor(100 * run.share()),
                MINUTE.format(time.atZone(zone)),
                run.kind() == RecomputeKind.CHECK ? differences : List.of(),
                waiting.stream()
                        .filter(each -> each.id() != run.id())
                        .map(Waiting::of)
                        .toList());
    }

    private static String sentence(RecomputeRun run) {
        String kind = name(run);
        if (run.state() == RecomputeState.QUEUED) {
            return kind + ".queued";
        }
        if (!run.state().isEnded()) {
            return kind + ".running";
        }
        if (run.state() == RecomputeState.FAILED) {
            return kind + ".failed";
        }
        return run.isDifferent() ? "check.different" : kind + (run.corrected() > 0 ? ".corrected" : ".done");
    }

    private static String name(RecomputeRun run) {
        return run.kind() == RecomputeKind.CHECK ? "check" : "recompute";
    }

    public boolean isRunning() {
        return run != null && !run.state().isEnded();
    }
}
