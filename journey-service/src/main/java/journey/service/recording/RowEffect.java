package journey.service.recording;

/** What a row did beside bringing something new, and is told to whoever sent it. */
public enum RowEffect {
    /** It changed a promise that had passed, so that the verdict of the step may be another one now. */
    PROMISE_CORRECTED,
    /** Its code is written otherwise in the plan, by case alone, and was taken for that one. */
    CODE_TAKEN,
    /** What it tells of lies in the future. */
    TIME_TO_COME,
    /** What it tells of lies more than fifty years back. */
    TIME_LONG_AGO
}
