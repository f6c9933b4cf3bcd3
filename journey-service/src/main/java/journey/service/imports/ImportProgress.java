package journey.service.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import journey.domain.imports.FactKind;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is.
 *
 * @param bytes size of the file, unpacked; 0 while it is coming in
 * @param rows rows dealt with: accepted and refused
 * @param unchanged accepted rows that changed nothing
 * @param error why it failed
 */
public record ImportProgress(
        long id,
        FactKind kind,
        ImportState state,
        @Nullable String fileName,
        String zone,
        Set<String> ignored,
        boolean dryRun,
        long bytes,
        long bytesRead,
        long rows,
        long accepted,
        long refused,
        long unchanged,
        @Nullable String error,
        String requestedBy,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    public boolean isUnfinished() {
        return state == ImportState.RECEIVING || state == ImportState.RUNNING;
    }

    /** The same while it pauses, for which the error is then the reason. */
    ImportProgress pausing(String reason) {
        return new ImportProgress(
                id,
                kind,
                state,
                fileName,
                zone,
                ignored,
                dryRun,
                bytes,
                bytesRead,
                rows,
                accepted,
                refused,
                unchanged,
                reason,
                requestedBy,
                createdAt,
                startedAt,
                finishedAt);
    }

    /** The share of the file that is read, 0 to 1. */
    public double share() {
        return state == ImportState.DONE ? 1 : bytes == 0 ? 0 : Math.min(1, (double) bytesRead / bytes);
    }

    /** How long it has been at work, or was. */
    public Duration worked(Instant now) {
        Instant end = finishedAt == null ? now : finishedAt;
        return startedAt == null || end.isBefore(startedAt) ? Duration.ZERO : Duration.between(startedAt, end);
    }
}
