package journey.service.everything;

import journey.service.everything.rules.StepYield;
import org.jspecify.annotations.Nullable;

/**
 * How one planned step of a version did in a scope.
 *
 * @param position in planned order, from 0
 * @param department code of the owner
 * @param target the yield it should reach
 */
public record StepResult(
        String journey,
        int version,
        String step,
        StepYield counts,
        double target,
        String name,
        String stage,
        @Nullable String department,
        int position) {

    public StepResult with(StepYield other) {
        return new StepResult(journey, version, step, other, target, name, stage, department, position);
    }
}
