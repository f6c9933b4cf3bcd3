package journey.service.scoring.rules;

import java.time.Duration;
import java.time.Instant;
import journey.domain.journey.Measure;

/** One reason for a verdict, as data; pages and the API put it in words. */
public sealed interface Finding {

    /** A measure on its raw scale, against the cut from which it counts as well; required or only recorded. */
    record Measured(Measure measure, int value, int cut, boolean well, boolean required) implements Finding {}

    /** A promise that was met or missed: how long after it (negative: before). */
    record Timed(Duration lateness, Instant due, boolean well, boolean required) implements Finding {}

    /** A required measure that nobody took. */
    record NotMeasured(Measure measure) implements Finding {}

    /** The promise has passed and the step has not come. */
    record Overdue(Instant due) implements Finding {}

    /** The promise still runs. */
    record Due(Instant due) implements Finding {}

    /** The transaction is closed and a required step never came. */
    record Missing() implements Finding {}

    /** The step does not apply to this transaction. */
    record NotApplicable() implements Finding {}

    /** The customer's own word. */
    record CustomerSaid(boolean well) implements Finding {}

    /** A contact that should not have been needed, caused by this step. */
    record CausedContact(String adHocStep) implements Finding {}

    /** The promise was moved: from when to when, and whether the first had been broken before. */
    record PromiseMoved(Instant first, Instant last, boolean broken) implements Finding {}

    /** The step occurred more than once. */
    record Repeated(int occurrences) implements Finding {}
}
