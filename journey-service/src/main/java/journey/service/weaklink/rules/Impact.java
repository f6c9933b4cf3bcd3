package journey.service.weaklink.rules;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a step's being done badly, well or excellently goes with in the customers' overall answers. Failing often costs
 * more than excelling brings: the two are looked at apart. Association, not cause.
 *
 * @see <a href="https://doi.org/10.1177/002224299806200104">Mittal, Ross and Baldasare (1998), The Asymmetric Impact of
 *     Negative and Positive Attribute-Level Performance, J. Marketing 62(1)</a>
 */
public record Impact(DoneCounts failed, DoneCounts plain, DoneCounts excelled) {

    public static final Impact NONE = new Impact(DoneCounts.NONE, DoneCounts.NONE, DoneCounts.NONE);

    /** With fewer transactions of a kind nothing is said about it. */
    static final long LEAST_TRANSACTIONS = 20;

    /** Both together: of two sets of transactions that share none. */
    public Impact plus(Impact other) {
        return new Impact(failed.plus(other.failed), plain.plus(other.plain), excelled.plus(other.excelled));
    }

    /** By how much fewer customers are satisfied where the step fails than where it is just well; in [−1, 1]. */
    public OptionalDouble penalty() {
        return difference(plain, failed);
    }

    /** By how much more customers are satisfied where the step excels than where it is just well; in [−1, 1]. */
    public OptionalDouble reward() {
        return difference(excelled, plain);
    }

    private static OptionalDouble difference(DoneCounts better, DoneCounts worse) {
        return better.transactions() < LEAST_TRANSACTIONS || worse.transactions() < LEAST_TRANSACTIONS
                ? OptionalDouble.empty()
                : OptionalDouble.of(better.shareSatisfied() - worse.shareSatisfied());
    }

    /** By how many points of score the step is better where it is well than where it is not; empty where not known. */
    Optional<Double> rise() {
        DoneCounts well = plain.plus(excelled);
        return well.scored() <= 0 || failed.scored() <= 0
                ? Optional.empty()
                : Optional.of(well.meanScore() - failed.meanScore());
    }
}
