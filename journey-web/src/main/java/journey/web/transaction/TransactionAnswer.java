package journey.web.transaction;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import journey.domain.touchpoint.Initiator;
import journey.domain.touchpoint.Measures;
import journey.domain.touchpoint.Moment;
import journey.domain.transaction.Grade;
import journey.domain.transaction.Shape;
import journey.domain.transaction.Status;
import journey.domain.transaction.Verdict;
import org.jspecify.annotations.Nullable;

/** One transaction as the API tells it; scores 0 to 100, shares fractions of 1, times UTC. */
record TransactionAnswer(
        String transaction,
        @Nullable String referenceLabel,
        @Nullable String journey,
        @Nullable Integer version,
        @Nullable String customer,
        @Nullable String channel,
        @Nullable String segment,
        @Nullable BigDecimal value,
        @Nullable String currency,
        @Nullable Judged judged,
        List<StepAnswer> steps,
        List<TouchpointAnswer> touchpoints,
        List<AnswerAnswer> answers,
        @Nullable Together answersTogether) {

    /** How several answers count together, and what that decided; absent for a single one. */
    record Together(
            List<String> contestedSteps,
            boolean everythingContested,
            @Nullable Integer overall,
            List<String> text) {}

    /** What can be said of the whole; absent while its journey is unknown. */
    record Judged(
            Status state,
            Instant startedAt,
            @Nullable Instant endedAt,
            Verdict verdict,
            String sentence,
            @Nullable Double score,
            @Nullable Double weakestScore,
            @Nullable String weakestStep,
            @Nullable Grade grade,
            Shape shape,
            double coverage,
            int stepsRequired,
            int stepsMeasured,
            int stepsWell,
            @Nullable String firstFailingStep,
            @Nullable Instant dueAt,
            boolean fullyMeasured) {}

    /** One planned step; verdict null where it does not apply. */
    record StepAnswer(
            String step,
            String name,
            boolean required,
            @Nullable Verdict verdict,
            @Nullable Double score,
            int occurrences,
            List<ReasonAnswer> reasons) {}

    /** A reason by its code and in words. */
    record ReasonAnswer(String code, @Nullable String measure, boolean against, String text) {}

    /** One touchpoint; verdict null where it is unplanned. */
    record TouchpointAnswer(
            String step,
            int occurrence,
            boolean planned,
            @Nullable String reference,
            @Nullable Instant occurredAt,
            @Nullable Instant promisedAt,
            @Nullable Instant firstPromisedAt,
            @Nullable String channel,
            @Nullable String department,
            @Nullable String employee,
            @Nullable Initiator initiatedBy,
            Measures measures,
            @Nullable Boolean applicable,
            @Nullable Moment moment,
            @Nullable String causedBy,
            @Nullable String note,
            @Nullable Double what,
            @Nullable Double how,
            @Nullable Double score,
            @Nullable Verdict verdict,
            List<ReasonAnswer> reasons) {}

    /** What the customer said. */
    record AnswerAnswer(
            String reference,
            @Nullable Instant answeredAt,
            @Nullable Boolean everything,
            Set<String> well,
            Set<String> notWell,
            @Nullable Integer overall,
            @Nullable Integer returnIntent,
            @Nullable String comment) {}
}
