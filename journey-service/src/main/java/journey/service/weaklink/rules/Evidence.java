package journey.service.weaklink.rules;

import org.jspecify.annotations.Nullable;

/**
 * What speaks for a step being a weak link.
 *
 * @param pValue probability of so few or fewer well if the target were just met; null: too few to test
 * @param qValue the smallest false discovery rate at which it would be confirmed among those tested together
 * @param belowTarget probability that the true yield is below the target, in the light of the other steps
 */
public record Evidence(
        WeakLinkState state,
        @Nullable Double pValue,
        @Nullable Double qValue,
        @Nullable Double belowTarget) {

    static final Evidence TOO_FEW = new Evidence(WeakLinkState.TOO_FEW, null, null, null);
}
