package journey.service.weaklink.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import journey.service.rollup.rules.Plan;
import org.apache.commons.statistics.distribution.FDistribution;
import org.jspecify.annotations.Nullable;

/**
 * What the steps of a journey matter for the customers' overall answer. With few answers, or all of them alike, it says
 * so instead.
 */
public final class Drivers {

    /** So many transactions with an answer and all scores are needed, and so many for each step. */
    static final long LEAST_COMPLETE = 50;

    static final long LEAST_A_STEP = 5;

    /** So many customers must have been satisfied, and so many not. */
    static final long LEAST_OF_EITHER = 10;

    /** By chance alone scores explain so much in at most this share of cases. */
    static final double CHANCE = 0.05;

    /** Answers that equal weights are worth. */
    private static final double EQUAL_WORTH = 100;

    /** How much is known. */
    public enum Knowledge {
        /** No customer gave an overall answer. */
        NO_ANSWERS,
        /** Of journeys with so many steps, answers are not compared with scores. */
        TOO_MANY_STEPS,
        /** Too few transactions have an answer and scores of their steps. */
        TOO_FEW,
        /** Nearly all customers are satisfied, or nearly none. */
        ALL_ALIKE,
        /** No step's score varies. */
        SCORES_ALIKE,
        /** The scores explain no more of the answers than chance would. */
        NOTHING_SHOWN,
        /** What the steps are worth can be told, but not of each apart: some always go together. */
        TANGLED,
        KNOWN
    }

    private final Knowledge knowledge;
    private final long answers;
    private final @Nullable Correlations correlations;
    private final @Nullable OutcomeModel model;
    private final Map<Integer, Importance.Share> shares = new HashMap<>();
    private final Map<Integer, Impact> impacts;

    private Drivers(
            Knowledge knowledge, long answers, @Nullable Correlations correlations, Map<Integer, Impact> impacts) {
        this.answers = answers;
        this.correlations = correlations;
        this.impacts = impacts;
        this.model = correlations == null ? null : OutcomeModel.of(correlations);
        this.knowledge = model != null && model.isTangled() ? Knowledge.TANGLED : knowledge;
        if (correlations != null) {
            Importance.shares(correlations).forEach(share -> shares.put(share.position(), share));
        }
    }

    /**
     * @param impacts by position of the step
     * @param satisfiedFrom the overall answer, 1 to 5, from which a customer counts as satisfied
     */
    public static Drivers of(Moments moments, Map<Integer, Impact> impacts, int satisfiedFrom) {
        long answers = moments.n();
        if (moments.steps() > Plan.MOST_COMPARED_STEPS) {
            return new Drivers(Knowledge.TOO_MANY_STEPS, answers, null, impacts);
        }
        if (answers <= 0) {
            return new Drivers(Knowledge.NO_ANSWERS, 0, null, impacts);
        }
        List<Integer> positions = moments.together(Math.max(LEAST_COMPLETE, LEAST_A_STEP * moments.steps()));
        if (positions.isEmpty()) {
            return new Drivers(Knowledge.TOO_FEW, answers, null, impacts);
        }
        Correlations correlations =
                moments.correlations(positions, satisfiedFrom).orElse(null);
        if (correlations == null) {
            return new Drivers(
                    answers < LEAST_COMPLETE ? Knowledge.TOO_FEW : Knowledge.ALL_ALIKE, answers, null, impacts);
        }
        Knowledge knowledge = knowledge(correlations);
        return new Drivers(knowledge, answers, knowledge == Knowledge.KNOWN ? correlations : null, impacts);
    }

    private static Knowledge knowledge(Correlations correlations) {
        if (correlations.size() == 0) {
            return Knowledge.SCORES_ALIKE;
        }
        if (correlations.n() < Math.max(LEAST_COMPLETE, LEAST_A_STEP * correlations.size())) {
            return Knowledge.TOO_FEW;
        }
        double rarer = Math.min(correlations.satisfied(), 1 - correlations.satisfied()) * correlations.n();
        if (rarer < LEAST_OF_EITHER) {
            return Knowledge.ALL_ALIKE;
        }
        return byChance(correlations) > CHANCE ? Knowledge.NOTHING_SHOWN : Knowledge.KNOWN;
    }

    /** The probability that scores without any meaning explain as much or more: the F test of the whole model. */
    private static double byChance(Correlations correlations) {
        double explained = Math.min(Importance.explained(correlations), 1 - 1e-12);
        int steps = correlations.size();
        double left = correlations.n() - steps - 1.0;
        return FDistribution.of(steps, left).survivalProbability(explained / steps / ((1 - explained) / left));
    }

    public Knowledge knowledge() {
        return knowledge;
    }

    /** The number of transactions with an overall answer. */
    public long answers() {
        return answers;
    }

    /** The number of them from which the importance is drawn: with a score of every step that it compares. */
    public long complete() {
        return correlations == null ? 0 : correlations.n();
    }

    /** What of the answers' variance the scores explain together, in [0, 1]; 0 where nothing is known. */
    public double explained() {
        return correlations == null ? 0 : Importance.explained(correlations);
    }

    /** A step's share of what explains the answers; empty where not known, or it is measured too seldom. */
    public Optional<Importance.Share> share(int position) {
        return Optional.ofNullable(shares.get(position));
    }

    /**
     * By how much the share of satisfied customers would rise if a step were done well wherever it was not, the other
     * steps staying as they are.
     *
     * @param shareNotWell of the transactions, in [0, 1]
     */
    public Optional<OutcomeModel.Gain> gain(int position, double shareNotWell) {
        Double rise = impact(position).rise().orElse(null);
        int index = correlations == null ? -1 : correlations.positions().indexOf(position);
        return model == null || rise == null || index < 0 ? Optional.empty() : model.gain(index, rise * shareNotWell);
    }

    public Impact impact(int position) {
        return impacts.getOrDefault(position, Impact.NONE);
    }

    /**
     * Weights of the steps in a transaction's score: Johnson's relative weights, 0 where the correlation is not positive,
     * drawn towards equal weights as long as answers are few: n/(n+100) of them and 100/(n+100) of 1/K.
     *
     * @param steps K, the number of planned steps
     * @return one a step, adding up to 1
     */
    public double[] weights(int steps) {
        double[] weights = new double[steps];
        double[] relative = correlations == null ? new double[0] : Importance.relativeWeights(correlations);
        double whole = 0;
        for (int i = 0; i < relative.length && correlations != null; i++) {
            relative[i] = correlations.withOutcome()[i] > 0 ? relative[i] : 0;
            whole += relative[i];
        }
        double n = whole > 0 && correlations != null ? correlations.n() : 0;
        for (int position = 0; position < steps; position++) {
            weights[position] = EQUAL_WORTH / (n + EQUAL_WORTH) / steps;
        }
        for (int i = 0; i < relative.length && whole > 0 && correlations != null; i++) {
            weights[correlations.positions().get(i)] += n / (n + EQUAL_WORTH) * relative[i] / whole;
        }
        return weights;
    }
}
