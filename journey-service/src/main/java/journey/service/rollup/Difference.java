package journey.service.rollup;

/**
 * One thing that is kept otherwise than the facts say.
 *
 * @param subject the transaction's reference, or the name of a table
 * @param finding what the facts say and what is kept, in words
 */
public record Difference(Kind kind, String subject, String finding) {

    /** What it is that differs. */
    public enum Kind {
        /** Computed values of a transaction or of its touchpoints. */
        TRANSACTION,
        /** A fact without the transaction or customer that it belongs to. */
        FACT,
        /** A sum. */
        SUM
    }
}
