package journey.service.weaklink.rules;

/**
 * Transactions with an overall answer in which a step was done in one of the ways that are told apart: not well, well,
 * or excellently.
 *
 * @param satisfied those whose customer was satisfied
 * @param scored those in which the step has a score
 * @param scoreSum sum of these scores, 0 to 100 each
 */
public record DoneCounts(long transactions, long satisfied, long scored, double scoreSum) {

    public static final DoneCounts NONE = new DoneCounts(0, 0, 0, 0);

    public DoneCounts plus(DoneCounts other) {
        return new DoneCounts(
                transactions + other.transactions,
                satisfied + other.satisfied,
                scored + other.scored,
                scoreSum + other.scoreSum);
    }

    double shareSatisfied() {
        return (double) satisfied / transactions;
    }

    double meanScore() {
        return scoreSum / scored;
    }
}
