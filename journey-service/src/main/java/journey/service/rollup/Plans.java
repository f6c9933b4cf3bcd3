package journey.service.rollup;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import journey.domain.TermKind;
import journey.domain.journey.Blueprint;
import journey.domain.journey.Promise;
import journey.domain.journey.Step;
import journey.service.rollup.rules.Plan;
import journey.service.term.TermRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives versions of journeys as counting needs them. They never change, so they are remembered. */
@Component
public class Plans {

    private final TermRegistry terms;
    private final Map<Integer, Plan> remembered = new ConcurrentHashMap<>();

    Plans(TermRegistry terms) {
        this.terms = terms;
    }

    public Plan plan(Blueprint blueprint) {
        Plan known = remembered.get(blueprint.blueprintId());
        if (known != null) {
            return known;
        }
        List<Plan.Step> steps =
                blueprint.definition().steps().stream().map(this::step).toList();
        Plan plan = Plan.of(blueprint.blueprintId(), steps);
        remembered.put(blueprint.blueprintId(), plan);
        return plan;
    }

    private Plan.Step step(Step step) {
        Promise promise = step.promise();
        return new Plan.Step(
                terms.id(TermKind.STEP, step.code()),
                step.required(),
                number(TermKind.DEPARTMENT, step.department()),
                promise == null ? 0 : terms.id(TermKind.STEP, promise.after()),
                promise == null ? 0 : promise.within().toSeconds());
    }

    private int number(TermKind kind, @Nullable String code) {
        return code == null ? 0 : terms.id(kind, code);
    }
}
