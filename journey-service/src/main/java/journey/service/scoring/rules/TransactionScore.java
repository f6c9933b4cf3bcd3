package journey.service.scoring.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import journey.domain.transaction.Grade;
import journey.domain.transaction.Shape;
import journey.domain.transaction.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A transaction's figures.
 *
 * <p>M = Σ w_k s_k / Σ w_k over the measured steps, W = min s_k, J = M − 0.15 (M − W), all 0 to 100 (the mean-min
 * function of Casadio Tarabusi and Guarini, 2013). A stronger pull to the minimum predicts the customer's answer worse;
 * that no step may fail lives in the verdict and in the grade's cap. No measured step: no score, no grade.
 *
 * <p>Grade: SUPERLATIVE all s ≥ 80 and the verdict is WELL; GOOD J ≥ 70 and W ≥ 60 and the verdict is not NOT_WELL; FAIR
 * J ≥ 50 and W ≥ 40; POOR otherwise.
 *
 * @param score J
 * @param weakestScore its score: W, unless a step that did not fail has less
 * @param weakestPosition the weakest step: the lowest of those that failed, if any did, else the lowest; of equal ones
 *     the first in planned order
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

    /** Scores the steps of a transaction of this verdict by their weights. */
    static TransactionScore of(List<StepJudgement> steps, StepWeights weights, Verdict verdict) {
        double sum = 0;
        double whole = 0;
        double least = Double.POSITIVE_INFINITY;
        List<StepJudgement> measured = new ArrayList<>(steps.size());
        for (StepJudgement step : steps) {
            Double score = step.score();
            if (score != null) {
                double weight = weights.of(step.position());
                sum += weight * score;
                whole += weight;
                least = Math.min(least, score);
                measured.add(step);
            }
        }
        Shape shape = ShapeRule.shape(
                measured.stream().mapToDouble(TransactionScore::scoreOf).toArray(), verdict);
        StepJudgement weakest = weakest(measured);
        if (weakest == null) {
            return new TransactionScore(null, null, null, null, shape, coverage(steps));
        }
        double j = journeyScore(sum / whole, least);
        return new TransactionScore(
                j, weakest.score(), weakest.position(), grade(j, least, verdict), shape, coverage(steps));
    }

    /** The lowest of those that failed, if any did, else the lowest; of equal ones the first. */
    private static @Nullable StepJudgement weakest(List<StepJudgement> measured) {
        Comparator<StepJudgement> failedFirst =
                Comparator.comparing((StepJudgement step) -> step.verdict() != Verdict.NOT_WELL);
        return measured.stream()
                .min(failedFirst
                        .thenComparingDouble(TransactionScore::scoreOf)
                        .thenComparingInt(StepJudgement::position))
                .orElse(null);
    }

    private static double scoreOf(StepJudgement measured) {
        return Objects.requireNonNull(measured.score());
    }

    /** J = M − 0.15 (M − W). */
    static double journeyScore(double mean, double weakest) {
        return mean - PULL * (mean - weakest);
    }

    static Grade grade(double score, double lowest, Verdict verdict) {
        if (lowest >= 80 && verdict == Verdict.WELL) {
            return Grade.SUPERLATIVE;
        }
        if (score >= 70 && lowest >= 60 && verdict != Verdict.NOT_WELL) {
            return Grade.GOOD;
        }
        return score >= 50 && lowest >= 40 ? Grade.FAIR : Grade.POOR;
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
