package journey.web.recompute;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import journey.service.recompute.RecomputeRun;
import org.jspecify.annotations.Nullable;

/**
 * A run as programs see it.
 *
 * @param state queued, judging, summing, done or failed
 * @param share how far it is, 0 to 1
 * @param corrected transactions that were stored otherwise than their facts say
 * @param finding of a check the first difference, of a failed run the reason; null if there is none
 * @param differences of a check, how many it has found so far
 * @param waiting kinds of the runs that begin when this one has ended, in their order
 */
record RecomputeAnswer(
        int id,
        String kind,
        String state,
        double share,
        long transactions,
        long corrected,
        @Nullable String finding,
        long differences,
        Instant startedAt,
        @Nullable Instant finishedAt,
        List<String> waiting) {

    static RecomputeAnswer of(RecomputeRun run, List<RecomputeRun> waiting) {
        return new RecomputeAnswer(
                run.id(),
                kind(run),
                run.state().name().toLowerCase(Locale.ROOT),
                run.share(),
                run.transactions(),
                run.corrected(),
                run.finding(),
                run.differences(),
                run.startedAt(),
                run.finishedAt(),
                waiting.stream()
                        .filter(each -> each.id() != run.id())
                        .map(RecomputeAnswer::kind)
                        .toList());
    }

    private static String kind(RecomputeRun run) {
        return run.kind().name().toLowerCase(Locale.ROOT);
    }
}
