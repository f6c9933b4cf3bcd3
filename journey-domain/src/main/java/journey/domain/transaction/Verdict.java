package journey.domain.transaction;

/** The three-valued verdict of a step in a transaction, and of a transaction. Unknown is not well. */
public enum Verdict {
    WELL,
    NOT_WELL,
    UNKNOWN
}
