package journey.web.flow;

import journey.domain.journey.Definition;
import journey.domain.journey.Step;

/** Names of a plan's steps; what the plan does not have goes by its code. */
public record StepNames(Definition plan) {

    public String of(String code) {
        Step step = plan.step(code);
        return step == null ? code : step.name();
    }
}
