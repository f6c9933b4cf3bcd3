package journey.service.imports;

/** Where an import stands. */
public enum ImportState {
    /** The file is still coming in; nothing of it is stored. */
    RECEIVING,
    /** The file is here; its rows go in, or wait for their turn. */
    RUNNING,
    /** Every row was taken or refused. */
    DONE,
    /** It ended before the file did; the error says why and how much is in. */
    FAILED
}
