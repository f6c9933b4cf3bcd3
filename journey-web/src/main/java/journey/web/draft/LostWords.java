package journey.web.draft;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import journey.domain.journey.Measure;
import journey.service.draft.StepText;
import journey.web.sentence.Texts;

/** Everything that was typed of a part that is no longer there, by the names of its fields, to be typed again elsewhere. */
class LostWords {

    private final Texts texts;
    private final List<String> words = new ArrayList<>();

    private LostWords(Texts texts) {
        this.texts = texts;
    }

    static List<String> of(Typed typed, Texts texts) {
        LostWords lost = new LostWords(texts);
        lost.add("draft.field.name", typed.text("name"));
        if (typed.part().isStep()) {
            lost.addStep(typed.step());
        } else {
            lost.add("draft.field.target", typed.text("target"));
        }
        lost.add(typed.part().isJourney() ? "draft.stage.add.name" : "draft.add.name", typed.added());
        return lost.words;
    }

    private void addStep(StepText step) {
        add("draft.field.code", step.code());
        add("draft.field.department", step.department());
        add("draft.field.target", step.target());
        add("draft.field.required", texts.say(step.required() ? "draft.yes" : "draft.no"));
        add("draft.field.ends", texts.say(step.ends() ? "draft.yes" : "draft.no"));
        add("draft.field.standard", standard(step.cuts()));
        if (!step.span().isEmpty()) {
            add("draft.field.promise.within", step.span() + " " + texts.say("draft.unit." + step.unit()));
        }
        add("draft.field.promise.after", step.promiseAfter());
        add("draft.field.causedBy", step.causedBy());
    }

    private String standard(Map<Measure, String> cuts) {
        List<String> measures = new ArrayList<>();
        new EnumMap<>(cuts.isEmpty() ? Map.of(Measure.DONE, "") : cuts)
                .forEach((measure, cut) -> measures.add((texts.say("measure." + measure.name()) + " " + cut).strip()));
        return String.join(", ", measures);
    }

    private void add(String label, String word) {
        if (!word.isEmpty()) {
            words.add(texts.say("draft.typed", texts.say(label), word));
        }
    }
}
