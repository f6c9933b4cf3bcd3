package journey.service.erasure;

/**
 * What was erased with a customer.
 *
 * @param refusals of rows that imports had refused and that named the customer or one of these transactions
 */
public record Erased(long transactions, long touchpoints, long answers, long refusals) {}
