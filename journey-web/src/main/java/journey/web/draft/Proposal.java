package journey.web.draft;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import journey.domain.journey.Measure;
import journey.service.draft.PlanText;
import journey.service.draft.SpanText;
import journey.service.draft.StepText;
import org.jspecify.annotations.Nullable;

/** What an address proposes for a step: it stands in the form, and is kept with whatever button is pressed there. */
final class Proposal {

    private Proposal() {}

    /**
     * Writes what is proposed into the plan that is shown.
     *
     * @param address {@code propose}, the step's code, and {@code after} and {@code within} of a promise or a
     *     {@code measure}
     * @return the step; null: nothing is proposed, or of a step that the plan does not have
     */
    static @Nullable Part write(PlanText plan, Map<String, String> address) {
        List<StepText> steps = plan.steps();
        for (int position = 0; position < steps.size(); position++) {
            StepText step = steps.get(position);
            if (!step.code().isEmpty() && step.code().equals(address.get("propose"))) {
                plan.write(position, proposed(step, address));
                return Part.step(position);
            }
        }
        return null;
    }

    private static StepText proposed(StepText step, Map<String, String> address) {
        Map<Measure, String> cuts = new EnumMap<>(Measure.class);
        cuts.putAll(step.cuts());
        SpanText span = SpanText.of(address.getOrDefault("within", ""));
        boolean promises = span.amount().matches("\\d{1,9}");
        if (promises) {
            cuts.putIfAbsent(Measure.ON_TIME, "");
        }
        Measure.named(address.getOrDefault("measure", ""))
                .ifPresent(measure ->
                        cuts.putIfAbsent(measure, measure.hasCut() ? String.valueOf(measure.defaultCut()) : ""));
        return new StepText(
                step.code(),
                step.name(),
                step.department(),
                step.required(),
                step.target(),
                cuts,
                promises ? address.getOrDefault("after", "") : step.promiseAfter(),
                promises ? span.amount() : step.span(),
                promises ? span.unit() : step.unit(),
                step.causedBy(),
                step.ends());
    }
}
