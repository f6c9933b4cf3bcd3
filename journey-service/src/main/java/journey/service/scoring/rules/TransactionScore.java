package journey.service.scoring.rules;

import java.util.List;
import journey.domain.transaction.Grade;
import journey.domain.transaction.Shape;
import org.jspecify.annotations.Nullable;

/**
 * A transaction's figures.
 *
 * <p>M = Σ w_k s_k / Σ w_k over the measured steps, W = min s_k, J = M − 0.15 (M − W), all 0 to 100 (the mean-min
 * function of Casadio Tarabusi and Guarini, 2013). A stronger pull to the minimum predicts the customer's answer worse;
 * that no step may fail lives in the verdict and in the grade's cap. No measured step: no score, no grade.
 *
 * <p>Grade: SUPERLATIVE all s ≥ 80; GOOD J ≥ 70 and W ≥ 60; FAIR J ≥ 50 and W ≥ 40; POOR otherwise.
 *
 * @param score J
 * @param weakestScore W
 * @param weakestPosition the first step in planned order whose score is W
 * @param coverage measured required measures / applicable required measures, over the required steps; 0 to 1
 */
public record TransactionScore(
        @Nullable Double score,
        @Nullable Double weakestScore,
        @Nullable Integer weakestPosition,
        @Nullable Grade grade,
        Shape shape,
        double coverage) {

    /** Below this coverage a transaction is partial and not ranked. */
    public static final double LEAST_COVERAGE = 0.6;

    private static final double PULL = 0.15;

    /** Scores the steps of a transaction by their weights. */
    static TransactionScore of(List<StepJudgement> steps, StepWeights weights) {
        double sum = 0;
        double whole = 0;
        StepJudgement weakest = null;
        double least = Double.POSITIVE_INFINITY;
        for (StepJudgement step : steps) {
            Double score = step.score();
            if (score != null) {
                double weight = weights.of(step.position());
                sum += weight * score;
                whole += weight;
                if (score < least) {
                    least = score;
                    weakest = step;
                }
            }
        }
        Shape shape = ShapeRule.shape(steps.stream()
                .map(StepJudgement::score)
                .filter(s -> s != null)
                .mapToDouble(s -> s)
                .toArray());
        if (weakest == null) {
            return new TransactionScore(null, null, null, null, shape, coverage(steps));
        }
        double j = journeyScore(sum / whole, least);
        return new TransactionScore(j, least, weakest.position(), grade(j, least), shape, coverage(steps));
    }

    /** J = M − 0.15 (M − W). */
    static double journeyScore(double mean, double weakest) {
        return mean - PULL * (mean - weakest);
    }

    static Grade grade(double score, double weakest) {
        if (weakest >= 80) {
            return Grade.SUPERLATIVE;
        }
        if (score >= 70 && weakest >= 60) {
            return Grade.GOOD;
        }
        return score >= 50 && weakest >= 40 ? Grade.FAIR : Grade.POOR;
    }

    /** Whether too little was measured to rank the transaction. */
    public boolean isPartial() {
        return isPartial(coverage);
    }

    /** Whether a transaction of this coverage is not ranked. */
    public static boolean isPartial(double coverage) {
        return coverage < LEAST_COVERAGE;
    }

    private static double coverage(List<StepJudgement> steps) {
        int applicable = 0;
        int measured = 0;
        for (StepJudgement step : steps) {
            if (step.isRequired()) {
                applicable += step.step().standard().required().size();
                measured += step.measured();
            }
        }
        return applicable == 0 ? 0 : (double) measured / applicable;
    }
}
