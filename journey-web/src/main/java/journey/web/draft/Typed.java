package journey.web.draft;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import journey.domain.journey.Measure;
import journey.service.draft.DraftService.Seen;
import journey.service.draft.PlanText;
import journey.service.draft.SpanText;
import journey.service.draft.StepText;
import org.springframework.util.MultiValueMap;

/** What was typed in the editor's form, and which of its buttons was pressed. */
record Typed(MultiValueMap<String, String> fields) {

    /** What the form showed: another state now, and nothing is changed. */
    Seen seen() {
        return new Seen(number("base"), number("state"));
    }

    Part part() {
        return Part.of(text("part"));
    }

    /** The step's code, or the stage's name, when the form was made: it may have moved since. */
    String was() {
        return text("was");
    }

    /** The button: what to do besides keeping what was typed. */
    String action() {
        return text("do");
    }

    /** Where to go then; "": the part that was written. */
    String to() {
        return text("to");
    }

    /** What is to be added. */
    String added() {
        return text("added");
    }

    /** Writes what was typed of a part into the plan. */
    void write(PlanText plan, Part part) {
        switch (part.kind()) {
            case JOURNEY -> plan.rename(text("name"), text("target"));
            case STAGE -> plan.renameStage(part.index(), text("name"));
            case STEP -> plan.write(part.index(), step());
        }
    }

    /** The stage, and the number of its steps before, where a step is to be put; empty: nowhere else. */
    int[] place() {
        String[] numbers = text("place").split("\\.", -1);
        return numbers.length == 2
                        && (numbers[0] + numbers[1]).matches("\\d{2,8}")
                        && !numbers[0].isEmpty()
                        && !numbers[1].isEmpty()
                ? new int[] {Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1])}
                : new int[0];
    }

    /** What was typed of a step. */
    StepText step() {
        Map<Measure, String> cuts = new EnumMap<>(Measure.class);
        for (String name : fields.getOrDefault("measure", List.of())) {
            Measure.named(name)
                    .ifPresent(
                            measure -> cuts.put(measure, measure == Measure.ON_TIME ? grace() : text("cut." + name)));
        }
        return new StepText(
                text("code"),
                text("name"),
                text("department"),
                !text("required").isEmpty(),
                text("target"),
                cuts,
                text("after"),
                text("span"),
                unit(text("unit")),
                text("causedBy"),
                !text("ends").isEmpty());
    }

    private String grace() {
        String amount = text("grace");
        return amount.isEmpty() ? "" : new SpanText(amount, unit(text("graceUnit"))).iso();
    }

    private static String unit(String typed) {
        return typed.matches("[DHMS]") ? typed : "H";
    }

    private int number(String field) {
        String text = text(field);
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }

    String text(String field) {
        String text = fields.getFirst(field);
        return text == null ? "" : text.strip();
    }
}
