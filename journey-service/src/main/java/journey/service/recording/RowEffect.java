package journey.service.recording;

/** What a row did beside bringing something new, and is told to whoever sent it. */
public enum RowEffect {
    /** It changed a promise that had passed, so that the verdict of the step may be another one now. */
    PROMISE_CORRECTED
}
