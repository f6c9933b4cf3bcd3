package journey.domain.imports;

/** The four kinds of rows that bring facts. */
public enum FactKind {
    CUSTOMERS,
    TRANSACTIONS,
    TOUCHPOINTS,
    ANSWERS
}
