package journey.service.recording;

import java.util.List;

/**
 * What was erased with a customer.
 *
 * @param transactions references of the customer's transactions, by which other places may still know them
 */
public record ErasedFacts(List<String> transactions, long touchpoints, long answers) {}
