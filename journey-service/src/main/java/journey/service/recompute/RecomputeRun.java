package journey.service.recompute;

import java.time.Instant;
import journey.service.rollup.RollupBuild;
import org.jspecify.annotations.Nullable;

/**
 * One run through everything that is computed.
 *
 * @param startedAt when it began; of one that waits, when it was asked for
 * @param transactions about how many there are to go through
 * @param done how many of them are
 * @param corrected how many were stored otherwise than their facts say
 * @param parts how many parts of the sums are done
 * @param finding of a check the first difference; of a failed run the reason
 * @param differences of a check, how many it has found
 */
public record RecomputeRun(
        int id,
        RecomputeKind kind,
        RecomputeState state,
        String requestedBy,
        Instant startedAt,
        @Nullable Instant finishedAt,
        long transactions,
        long done,
        @Nullable Long lastId,
        long corrected,
        int parts,
        @Nullable String finding,
        long differences) {

    /** Of the time it takes, about this share is spent on the transactions, the rest on the sums. */
    private static final double JUDGING_SHARE = 0.4;

    /** How far it is, 0 to 1. */
    public double share() {
        return switch (state) {
            case QUEUED -> 0;
            case JUDGING -> transactions == 0 ? 0 : JUDGING_SHARE * Math.min(1, (double) done / transactions);
            case SUMMING -> JUDGING_SHARE + (1 - JUDGING_SHARE) * parts / RollupBuild.PARTS;
            case DONE, FAILED -> 1;
        };
    }

    /** Whether it found that something is otherwise than the facts say. */
    public boolean isDifferent() {
        return kind == RecomputeKind.CHECK && state == RecomputeState.DONE && finding != null;
    }
}
