package journey.service.draft;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import journey.domain.journey.Measure;
import journey.service.draft.rules.RecordedStep;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What the plan of a new journey can begin with: a template, what was recorded, or nothing. */
@Service
public class StartingPlans {

    /** Typical journeys. */
    public static final List<String> TEMPLATES =
            List.of("buy-online", "open-account", "get-help", "travel", "renovate", "clinic");

    private static final int MOST_TRANSACTIONS = 10_000;
    private static final JsonMapper JSON = new JsonMapper();
    private static final String ENGLISH = "en";

    private final RecordedStepsQuery recorded;

    StartingPlans(RecordedStepsQuery recorded) {
        this.recorded = recorded;
    }

    /** A plan with nothing in it. */
    public PlanText empty(String code, String name) {
        return PlanText.empty(code, name);
    }

    /** The plan of a whole definition, which has no mistakes; under another name unless that is "". */
    public PlanText of(String json, String name) {
        PlanText plan = PlanText.of(json);
        if (!name.isEmpty()) {
            plan.rename(name, plan.target());
        }
        return plan;
    }

    /** The code that a definition gives its journey; "" where none can be read. */
    public String codeOf(String json) {
        try {
            return JSON.readTree(json).path("code").asString("");
        } catch (JacksonException noDefinition) {
            return "";
        }
    }

    /** A typical journey in a language, or else in English; empty if there is no such template. */
    public Optional<PlanText> template(String template, String code, String name, Locale language) {
        return TEMPLATES.contains(template)
                ? Optional.of(PlanText.of(text(template, language)).named(code, name))
                : Optional.empty();
    }

    /** Whether transactions were recorded of no known journey. */
    @Transactional(readOnly = true)
    public boolean anythingRecorded() {
        return recorded.any();
    }

    /**
     * The steps that occur in transactions of no known journey, in the order in which they mostly come: required where
     * at least every other transaction has them, with the standards that can be judged. Empty where nothing was recorded.
     *
     * @param stage the name of the one stage
     */
    @Transactional(readOnly = true)
    public Optional<PlanText> recorded(String code, String name, String stage) {
        List<RecordedStep> steps = recorded.steps(MOST_TRANSACTIONS).stream()
                .filter(RecordedStep::isWorthPlanning)
                .toList();
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        PlanText plan = PlanText.empty(code, name);
        plan.addStage(0, stage);
        for (RecordedStep step : steps) {
            int position = plan.addStep(0, Integer.MAX_VALUE, readable(step.code()));
            plan.write(position, written(plan.steps().get(position), step));
        }
        return Optional.of(plan);
    }

    private static StepText written(StepText fresh, RecordedStep step) {
        Map<Measure, String> cuts =
                step.standard().stream().collect(Collectors.toMap(Function.identity(), StartingPlans::cut));
        return new StepText(
                step.code(),
                fresh.name(),
                step.department() == null ? "" : step.department(),
                step.isRequired(),
                fresh.target(),
                cuts,
                "",
                "",
                fresh.unit(),
                "",
                false);
    }

    private static String cut(Measure measure) {
        return measure.hasCut() ? String.valueOf(measure.defaultCut()) : "";
    }

    /** A code as a name: what the firm calls it is not known. */
    private static String readable(String code) {
        String words = code.replaceAll("[-_.]+", " ").strip();
        return words.isEmpty()
                ? code
                : new StringBuilder()
                        .appendCodePoint(Character.toUpperCase(words.codePointAt(0)))
                        .append(words, words.offsetByCodePoints(0, 1), words.length())
                        .toString();
    }

    private static String text(String template, Locale language) {
        String own = "templates/" + language.getLanguage() + "/" + template + ".json";
        try (InputStream translated = StartingPlans.class.getResourceAsStream(own);
                InputStream english =
                        StartingPlans.class.getResourceAsStream("templates/" + ENGLISH + "/" + template + ".json")) {
            InputStream found = translated != null ? translated : english;
            if (found == null) {
                throw new IllegalStateException("no template " + template);
            }
            return new String(found.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
