package journey.service.recording;

import java.util.List;
import java.util.Set;

/**
 * What was erased with a customer, or with a transaction alone.
 *
 * @param transactions references of the customer's transactions, by which other places may still know them
 * @param samePerson other references of the same person, which stay
 */
public record ErasedFacts(List<String> transactions, long touchpoints, long answers, Set<String> samePerson) {}
