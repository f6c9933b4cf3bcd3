package journey.service.scoring.rules;

import java.time.Instant;

/** The weights of a plan's steps: they may differ by when a transaction began, and never change for those that have. */
@FunctionalInterface
public interface PlanWeights {

    /** All steps alike, always. */
    PlanWeights EQUAL = startedAt -> StepWeights.EQUAL;

    /** The weights for transactions that began at a moment. */
    StepWeights at(Instant startedAt);
}
