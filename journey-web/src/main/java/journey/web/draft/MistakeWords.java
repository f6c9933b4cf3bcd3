package journey.web.draft;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import journey.service.draft.PlanText;
import journey.service.draft.StepPlace;
import journey.service.journey.Mistake;
import journey.web.language.Reasons;
import journey.web.sentence.Texts;
import org.springframework.stereotype.Component;

/** Tells what is wrong in a plan, at the field in which to put it right. */
@Component
class MistakeWords {

    private static final Pattern IN_STAGE = Pattern.compile("stages\\[(\\d+)](?:\\.(.*))?");
    private static final Pattern IN_STEP = Pattern.compile("stages\\[(\\d+)]\\.steps\\[(\\d+)]\\.?(.*)");

    private final Reasons reasons;
    private final Texts texts;

    MistakeWords(Reasons reasons, Texts texts) {
        this.reasons = reasons;
        this.texts = texts;
    }

    /** The part in which the mistake is. */
    Part part(Mistake mistake, PlanText plan) {
        Matcher inStep = IN_STEP.matcher(mistake.path());
        if (inStep.matches()) {
            return Part.step(
                    plan.position(new StepPlace(Integer.parseInt(inStep.group(1)), Integer.parseInt(inStep.group(2)))));
        }
        Matcher inStage = IN_STAGE.matcher(mistake.path());
        return inStage.matches() ? Part.stage(Integer.parseInt(inStage.group(1))) : Part.JOURNEY;
    }

    /** The field of its part at which the mistake is, as definitions call it; {@code ends} of any of the ends. */
    String field(Mistake mistake) {
        Matcher inStep = IN_STEP.matcher(mistake.path());
        if (inStep.matches()) {
            return inStep.group(3);
        }
        Matcher inStage = IN_STAGE.matcher(mistake.path());
        if (inStage.matches()) {
            return inStage.group(2) == null ? "" : inStage.group(2);
        }
        return mistake.path().startsWith("ends") ? "ends" : mistake.path();
    }

    String reason(Mistake mistake) {
        return mistake.path().endsWith("target")
                ? texts.say("draft.mistake.target")
                : String.valueOf(reasons.say(mistake.reason()));
    }

    /** Where and what. */
    String words(Mistake mistake, Part part, PlanText plan) {
        String place = switch (part.kind()) {
            case JOURNEY -> plan.name();
            case STAGE -> plan.stages().get(part.index()).name();
            case STEP -> plan.steps().get(part.index()).name();
        };
        String field = field(mistake);
        String key = "draft.field." + (field.startsWith("standard") ? "standard" : field.isEmpty() ? "all" : field);
        String value = mistake.value() == null ? "" : mistake.value();
        return texts.say("draft.problem", place, texts.say(key), value, reason(mistake))
                .replace("  ", " ");
    }
}
