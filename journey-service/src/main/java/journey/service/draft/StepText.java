package journey.service.draft;

import java.util.Map;
import journey.domain.journey.Measure;

/**
 * A step as a form shows it: every part as text, also what is wrong.
 *
 * @param target in per cent
 * @param cuts the measures that its standard requires, and from where each counts as well; "" where nothing is to choose.
 *     Of ON_TIME its grace as ISO-8601; "": the span of the promise
 * @param promiseAfter code of the step from which its promise counts; "": none
 * @param span how long its promise runs, in {@code unit}; "": none
 * @param unit D, H, M or S
 * @param causedBy code of the step whose failure causes this one's; "": none
 * @param ends whether a transaction is over when this step has happened
 */
public record StepText(
        String code,
        String name,
        String department,
        boolean required,
        String target,
        Map<Measure, String> cuts,
        String promiseAfter,
        String span,
        String unit,
        String causedBy,
        boolean ends) {

    public StepText {
        cuts = Map.copyOf(cuts);
    }
}
