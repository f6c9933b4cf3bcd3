package journey.domain.access;

/** What an account or a token may do. */
public enum Role {
    /** Defines journeys and reads everything. */
    MANAGER,
    /** Stores touchpoints and reads the transactions and customers served. */
    FRONTLINE,
    /** Imports and reads everything. */
    ANALYST,
    /** Does all of it and manages people. */
    ADMIN
}
