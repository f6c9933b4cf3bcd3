package journey.web.imports;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import journey.service.imports.ImportNotice;
import journey.service.imports.ImportProgress;
import journey.service.imports.ImportState;
import org.jspecify.annotations.Nullable;

/** An import as programs see it. */
record ImportAnswer(
        long id,
        String state,
        long rows,
        long accepted,
        long refused,
        long unchanged,
        String kind,
        @Nullable String fileName,
        String zone,
        boolean dryRun,
        long bytes,
        long bytesRead,
        @Nullable String error,
        String requestedBy,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        List<NoticeAnswer> notices) {

    /** What the import tells without refusing anything. */
    record NoticeAnswer(String code, String given, String taken, long rows, long firstLine) {}

    /** @param notices what the import tells; of one in a list none */
    static ImportAnswer of(ImportProgress job, List<ImportNotice> notices) {
        return new ImportAnswer(
                job.id(),
                state(job.state()),
                job.rows(),
                job.accepted(),
                job.refused(),
                job.unchanged(),
                job.kind().name().toLowerCase(Locale.ROOT),
                job.fileName(),
                job.zone(),
                job.dryRun(),
                job.bytes(),
                job.bytesRead(),
                job.error(),
                job.requestedBy(),
                job.createdAt(),
                job.startedAt(),
                job.finishedAt(),
                notices.stream()
                        .map(notice -> new NoticeAnswer(
                                notice.code().name().toLowerCase(Locale.ROOT),
                                notice.given(),
                                notice.taken(),
                                notice.rows(),
                                notice.firstLine()))
                        .toList());
    }

    /** A file that is still coming in is running too: programs know three states. */
    private static String state(ImportState state) {
        return switch (state) {
            case RECEIVING, RUNNING -> "running";
            case DONE -> "done";
            case FAILED -> "failed";
        };
    }
}
