package journey.web.imports;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import journey.service.imports.ImportProgress;
import journey.service.imports.ImportState;
import org.jspecify.annotations.Nullable;

/**
 * An import as its page shows it.
 *
 * @param sentence key of the sentence that says how it stands
 * @param percent of the file that is read
 * @param rowsPerSecond 0 where it cannot be told yet
 * @param left time left, in words of digits such as 2:05; null where it cannot be told yet
 * @param created when it came, in the firm's zone
 */
record ImportPage(
        ImportProgress job,
        String sentence,
        int percent,
        long rowsPerSecond,
        @Nullable String left,
        String created) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private static final double SOONEST_SHARE = 0.01;

    static ImportPage of(ImportProgress job, Instant now, ZoneId zone) {
        Duration worked = job.worked(now);
        double seconds = worked.toMillis() / 1000.0;
        boolean telling = job.isUnfinished() && seconds >= 1 && job.share() >= SOONEST_SHARE;
        return new ImportPage(
                job,
                "imports.sentence." + sentence(job),
                (int) Math.round(100 * job.share()),
                seconds < 1 ? 0 : Math.round(job.rows() / seconds),
                telling ? clock(Math.round(seconds * (1 - job.share()) / job.share())) : null,
                MINUTE.format(job.createdAt().atZone(zone)));
    }

    private static String sentence(ImportProgress job) {
        return switch (job.state()) {
            case RECEIVING -> "receiving";
            case RUNNING -> job.startedAt() == null ? "waiting" : job.dryRun() ? "checking" : "running";
            case FAILED -> job.accepted() > 0 && !job.dryRun() ? "failed.partly" : "failed";
            case DONE -> (job.dryRun() ? "checked" : "done") + outcome(job);
        };
    }

    private static String outcome(ImportProgress job) {
        return job.rows() == 0 ? ".empty" : job.refused() == 0 ? ".all" : job.accepted() == 0 ? ".none" : ".partly";
    }

    private static String clock(long seconds) {
        return seconds < 3600
                ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    /** Key of the advice what to do next; null while there is nothing to do. */
    public @Nullable String next() {
        return switch (job.state()) {
            case RECEIVING, RUNNING -> null;
            case FAILED -> "imports.next.failed";
            case DONE -> "imports.next." + (job.refused() > 0 ? "mend" : job.dryRun() ? "send" : "more");
        };
    }

    public String kindKey() {
        return "imports.kind." + job.kind().name().toLowerCase(Locale.ROOT);
    }

    public String stateKey() {
        String state = job.state().name().toLowerCase(Locale.ROOT);
        return "imports.state." + (job.state() == ImportState.RUNNING && job.startedAt() == null ? "waiting" : state);
    }
}
