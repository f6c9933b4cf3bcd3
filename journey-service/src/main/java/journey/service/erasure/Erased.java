package journey.service.erasure;

import java.util.Set;

/**
 * What was erased with a customer.
 *
 * @param refusals of rows that imports had refused and that named the customer or one of these transactions
 * @param samePerson other references of the same person: each is erased by itself
 */
public record Erased(long transactions, long touchpoints, long answers, long refusals, Set<String> samePerson) {}
