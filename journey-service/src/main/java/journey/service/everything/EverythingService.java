package journey.service.everything;

import java.util.List;
import journey.service.scope.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Gives the Everything rate of journeys and the yields of their steps. */
@Service
public class EverythingService {

    private final EverythingQuery everything;
    private final StepsQuery steps;

    EverythingService(EverythingQuery everything, StepsQuery steps) {
        this.everything = everything;
        this.steps = steps;
    }

    /**
     * Journeys in scope, sorted by code, each with its periods in time's order. Periods without a transaction are left
     * out; a journey without one still has its {@link PeriodLength#TOTAL}.
     */
    public List<PeriodRate> rates(Scope scope, PeriodLength by) {
        return everything.rates(scope, by);
    }

    /**
     * The weeks of each planned step in time's order.
     *
     * @param position of the one step that is wanted; null: all
     */
    public List<StepWeek> stepWeeks(Scope scope, @Nullable Integer position) {
        return steps.weeks(scope, position);
    }

    /**
     * Planned steps of the versions in scope, in planned order; those without a transaction too. With a department only
     * the steps it owns.
     */
    public List<StepResult> steps(Scope scope) {
        return stepsOfAll(scope).stream()
                .filter(step -> scope.department() == null || scope.department().equals(step.department()))
                .toList();
    }

    /** As {@link #steps}, whoever owns them. */
    public List<StepResult> stepsOfAll(Scope scope) {
        return steps.steps(scope);
    }
}
