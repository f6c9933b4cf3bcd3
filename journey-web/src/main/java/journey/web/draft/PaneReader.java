package journey.web.draft;

import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import journey.domain.journey.Measure;
import journey.service.draft.PlanText;
import journey.service.draft.PlanText.Stage;
import journey.service.draft.SpanText;
import journey.service.draft.StepText;
import journey.web.draft.DraftPage.Choice;
import journey.web.draft.DraftPage.MeasureChoice;
import journey.web.draft.DraftPage.Pane;
import journey.web.sentence.Texts;
import org.springframework.context.i18n.LocaleContextHolder;

/** Puts the fields of one part of a plan together. */
class PaneReader {

    private static final Pattern DECIMAL = Pattern.compile("\\d+\\.\\d+");

    private final PlanText plan;
    private final Texts texts;

    PaneReader(PlanText plan, Texts texts) {
        this.plan = plan;
        this.texts = texts;
    }

    /** @param recorded steps that were recorded but are not planned */
    Pane pane(Part part, List<Choice> recorded) {
        List<Stage> stages = plan.stages();
        return switch (part.kind()) {
            case JOURNEY ->
                new Pane(
                        plan.name(),
                        percent(plan.target()),
                        0,
                        null,
                        "",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        recorded);
            case STAGE -> {
                Stage stage = stages.get(part.index());
                yield new Pane(
                        stage.name(),
                        "",
                        stage.steps().size(),
                        null,
                        stage.name(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
            }
            case STEP -> ofStep(part.index(), stages);
        };
    }

    private Pane ofStep(int position, List<Stage> stages) {
        List<StepText> steps = plan.steps();
        StepText step = steps.get(position);
        Set<String> departments = steps.stream()
                .map(StepText::department)
                .filter(department -> !department.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        return new Pane(
                step.name(),
                percent(step.target()),
                steps.size(),
                step,
                step.code(),
                Arrays.stream(Measure.values())
                        .map(measure -> measure(measure, step))
                        .toList(),
                others(position, steps),
                places(stages, position),
                List.copyOf(departments),
                List.of());
    }

    /** A target as the reader writes decimals; what is no number stays as typed. */
    private static String percent(String target) {
        char point = DecimalFormatSymbols.getInstance(LocaleContextHolder.getLocale())
                .getDecimalSeparator();
        return DECIMAL.matcher(target).matches() ? target.replace('.', point) : target;
    }

    private MeasureChoice measure(Measure measure, StepText step) {
        String cut = step.cuts().get(measure);
        return new MeasureChoice(
                measure.name(),
                texts.say("measure." + measure.name()),
                cut != null,
                measure.hasCut(),
                cut != null ? cut : String.valueOf(measure.defaultCut()),
                texts.say(measure == Measure.REWORK ? "draft.cut.most" : "draft.cut"),
                measure.hasCut() ? texts.say("measure.scale." + measure.name()) : "",
                measure == Measure.ON_TIME ? SpanText.of(cut == null ? "" : cut) : null);
    }

    /** The steps that a step may name; also those that it names and that are no longer there. */
    private List<Choice> others(int position, List<StepText> steps) {
        List<Choice> others = new ArrayList<>();
        StepText own = steps.get(position);
        for (int i = 0; i < steps.size(); i++) {
            if (i != position) {
                others.add(new Choice(steps.get(i).code(), steps.get(i).name()));
            }
        }
        Set<String> named = new TreeSet<>(List.of(own.promiseAfter(), own.causedBy()));
        named.remove("");
        others.forEach(other -> named.remove(other.value()));
        named.forEach(gone -> others.add(new Choice(gone, texts.say("draft.step.gone", gone))));
        return others;
    }

    /** Where a step may stand: its own place first, so that nothing moves unless another is chosen. */
    private List<Choice> places(List<Stage> stages, int position) {
        List<Choice> places = new ArrayList<>();
        for (int stage = 0; stage < stages.size(); stage++) {
            Stage at = stages.get(stage);
            places.add(new Choice(stage + ".0", texts.say("draft.place.first", at.name())));
            for (int i = 0; i < at.steps().size(); i++) {
                if (at.first() + i != position) {
                    places.add(new Choice(
                            stage + "." + (i + 1),
                            texts.say("draft.place.after", at.steps().get(i).name())));
                }
            }
        }
        return places;
    }
}
