package journey.service.transaction;

/**
 * Transactions of a journey that are not over yet.
 *
 * @param due those of which a promise falls due soon
 */
public record OpenCount(String journey, long open, long due) {}
