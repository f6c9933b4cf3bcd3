package journey.service.recording;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import journey.domain.transaction.Grade;
import journey.domain.transaction.Shape;
import journey.domain.transaction.Status;
import journey.domain.transaction.TransactionFacts;
import journey.domain.transaction.Verdict;
import journey.service.rollup.rules.Path;
import journey.service.scoring.rules.Lifecycle;
import journey.service.scoring.rules.StepJudgement;
import journey.service.scoring.rules.TransactionJudgement;
import journey.service.scoring.rules.TransactionScore;
import org.jspecify.annotations.Nullable;

/**
 * A transaction's computed values as they are stored beside its facts.
 *
 * @param startedOn the day of its beginning in the firm's zone
 * @param scopeSegment its own segment, or else its customer's
 * @param fullyMeasured whether its verdict is known and nothing required was left unmeasured
 * @param brokenPromises positions of the steps that were promised and did not come
 * @param otherDepartments numbers of those that took part without owning a planned step
 * @param path in which order its touchpoints came
 */
record Summary(
        Instant startedAt,
        LocalDate startedOn,
        @Nullable String scopeSegment,
        @Nullable Instant endedAt,
        Status state,
        Verdict verdict,
        boolean fullyMeasured,
        @Nullable Double score,
        @Nullable Double weakestScore,
        @Nullable Integer weakestPosition,
        @Nullable Grade grade,
        Shape shape,
        double coverage,
        int stepsRequired,
        int stepsMeasured,
        int stepsWell,
        @Nullable Integer firstFailing,
        String stepVerdicts,
        List<@Nullable Float> stepScores,
        List<Integer> brokenPromises,
        List<Integer> commentedSteps,
        List<Integer> otherDepartments,
        Path path,
        @Nullable Instant dueAt) {

    static Summary of(
            TransactionJudgement judgement,
            List<Integer> otherDepartments,
            Path path,
            ZoneId zone,
            @Nullable String scopeSegment) {
        TransactionScore score = judgement.score();
        Lifecycle lifecycle = judgement.lifecycle();
        List<@Nullable Float> stepScores = new ArrayList<>();
        for (StepJudgement step : judgement.steps()) {
            stepScores.add(TouchpointValues.narrow(step.score()));
        }
        return new Summary(
                lifecycle.startedAt(),
                day(lifecycle, zone),
                scopeSegment,
                lifecycle.endedAt(),
                lifecycle.state(),
                judgement.verdict(),
                judgement.isFullyMeasured(),
                score.score(),
                score.weakestScore(),
                score.weakestPosition(),
                score.grade(),
                score.shape(),
                score.coverage(),
                judgement.stepsRequired(),
                judgement.stepsMeasured(),
                judgement.stepsWell(),
                judgement.firstFailing(),
                judgement.stepVerdicts(),
                stepScores,
                judgement.brokenPromises(),
                judgement.commentedSteps(),
                otherDepartments,
                path,
                judgement.dueAt());
    }

    /** Of a transaction whose journey is not known yet: it counts nowhere. */
    static Summary ofUnknownJourney(TransactionFacts facts, ZoneId zone, @Nullable String scopeSegment, Instant now) {
        Lifecycle lifecycle = Lifecycle.of(facts, java.util.Set.of(), now);
        return new Summary(
                lifecycle.startedAt(),
                day(lifecycle, zone),
                scopeSegment,
                lifecycle.endedAt(),
                lifecycle.state(),
                Verdict.UNKNOWN,
                false,
                null,
                null,
                null,
                null,
                Shape.TOO_SHORT,
                0,
                0,
                0,
                0,
                null,
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Path.NONE,
                null);
    }

    /** Whether the clock alone has changed the verdict since. */
    boolean isOverdue(Instant now) {
        return dueAt != null && !dueAt.isAfter(now);
    }

    private static LocalDate day(Lifecycle lifecycle, ZoneId zone) {
        return LocalDate.ofInstant(lifecycle.startedAt(), zone);
    }
}
