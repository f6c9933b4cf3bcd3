package journey.service.weaklink.rules;

/**
 * How often a step was done well in a scope, and how often it should be.
 *
 * @param measured n: the occurrences whose verdict is known
 * @param target share in (0, 1]
 */
public record TestedYield(long well, long measured, double target) {

    public TestedYield {
        if (well < 0 || well > measured) {
            throw new IllegalArgumentException("0 <= well <= measured, not " + well + " of " + measured);
        }
        if (!(target > 0 && target <= 1)) {
            throw new IllegalArgumentException("a target is above 0 and at most 1, not " + target);
        }
    }
}
