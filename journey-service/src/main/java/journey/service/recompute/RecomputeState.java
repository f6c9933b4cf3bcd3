package journey.service.recompute;

/** How far a run is. */
public enum RecomputeState {
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
