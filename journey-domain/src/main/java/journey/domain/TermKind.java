package journey.domain;

/** The firm's own words that Journey numbers. */
public enum TermKind {
    STEP,
    CHANNEL,
    DEPARTMENT,
    SEGMENT,
    EMPLOYEE
}
