package journey.service.recompute;

/** How far a run is. */
public enum RecomputeState {
    /** Waiting for another run to end. */
    QUEUED,
    /** Going through the transactions. */
    JUDGING,
    /** Adding up. */
    SUMMING,
    DONE,
    FAILED;

    public boolean isEnded() {
        return this == DONE || this == FAILED;
    }
}
