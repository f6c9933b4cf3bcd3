package journey.service.everything;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import journey.domain.journey.Step;
import journey.service.everything.rules.EverythingRate;
import journey.service.everything.rules.RolledYield;
import journey.service.everything.rules.StepYield;

/** A journey's transactions of one period, and the steps of the plans they went by. */
final class PeriodSums {

    private record StepSum(boolean required, StepYield counts) {

        /** Whether it belongs in the product: a step that nobody requires counts only where it happened. */
        boolean bears() {
            return required || counts.measured() > 0;
        }
    }

    private final Map<String, StepSum> steps = new LinkedHashMap<>();
    private EverythingRate rate = EverythingRate.NONE;

    /** Adds transactions, by their verdicts, that went by a plan, and which of them are fully measured. */
    void addTransactions(StepYield verdicts, StepYield full, List<Step> plan) {
        rate = rate.plus(new EverythingRate(verdicts.well(), verdicts.notWell(), verdicts.unknown(), full));
        for (Step step : plan) {
            steps.merge(
                    step.code(),
                    new StepSum(step.required(), new StepYield(0, 0, 0)),
                    (sum, other) -> new StepSum(sum.required || other.required, sum.counts));
        }
    }

    /** Adds how a step was done; the transactions that went by its plan are added already. */
    void addStep(Step step, StepYield verdicts) {
        steps.computeIfPresent(step.code(), (code, sum) -> new StepSum(sum.required, sum.counts.plus(verdicts)));
    }

    EverythingRate rate() {
        return rate;
    }

    OptionalDouble rolledYield() {
        List<StepYield> bearing = new ArrayList<>();
        for (StepSum step : steps.values()) {
            if (step.bears()) {
                bearing.add(step.counts);
            }
        }
        return RolledYield.product(bearing);
    }
}
