package journey.service.journey;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import journey.domain.journey.Definition;
import journey.domain.journey.Step;
import journey.service.journey.rules.WordRule;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a journey's definition from JSON and notes everything that is wrong in it, never only the first. */
class DefinitionReader {

    static final int MOST_STEPS = 300;
    static final int MOST_BYTES = 1_000_000;

    private static final Set<String> FIELDS = Set.of("code", "name", "target", "stages", "ends");
    private static final Set<String> STAGE_FIELDS = Set.of("name", "steps");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Mistakes mistakes = new Mistakes();
    private final List<Step> steps = new ArrayList<>();
    private final Map<String, String> stepPaths = new HashMap<>();
    private final Map<String, String> stagePaths = new HashMap<>();
    private final References promises = new References("the promises run in a circle");
    private final References causes = new References("the causes run in a circle");

    private DefinitionReader() {}

    /** Reads a definition that is to be the journey of this code. */
    static Reading read(String code, String json) {
        DefinitionReader reader = new DefinitionReader();
        Definition definition = reader.definition(code, json);
        return new Reading(definition, reader.mistakes.all());
    }

    private @Nullable Definition definition(String code, String json) {
        JsonNode tree = tree(json);
        JsonPlace root = new JsonPlace("", tree, mistakes);
        if (tree == null || !root.isObjectOf(FIELDS)) {
            return null;
        }
        JsonPlace codePlace = root.at("code");
        String ownCode = StepReader.code(codePlace);
        if (!codePlace.isAbsent() && !ownCode.equals(code)) {
            codePlace.refuse("differs from the code in the address, " + code);
        }
        String taken = WordRule.refusedJourney(code);
        if (taken != null) {
            codePlace.refuse(taken);
        }
        String name = StepReader.name(root.at("name"));
        double target = StepReader.target(root.at("target"), Definition.DEFAULT_TARGET);
        for (JsonPlace stage : root.at("stages").entries("has no stage")) {
            stage(stage);
        }
        if (steps.size() > MOST_STEPS) {
            mistakes.add("stages", null, "hold " + steps.size() + " steps; at most " + MOST_STEPS + " are possible");
        }
        promises.check(stepPaths.keySet());
        causes.check(stepPaths.keySet());
        Set<String> ends = ends(root.at("ends"));
        return mistakes.none() ? new Definition(ownCode, name, target, steps, ends) : null;
    }

    private @Nullable JsonNode tree(String json) {
        if (json.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            mistakes.add("", null, "is larger than " + MOST_BYTES + " bytes");
            return null;
        }
        try {
            JsonNode tree = JSON.readTree(json);
            if (tree == null || !tree.isObject()) {
                mistakes.add("", tree, "must be a JSON object");
                return null;
            }
            return tree;
        } catch (JacksonException malformed) {
            mistakes.add("", null, "is not JSON" + place(malformed.getLocation()) + malformed.getOriginalMessage());
            return null;
        }
    }

    private static String place(@Nullable TokenStreamLocation at) {
        return at == null || at.getLineNr() < 1
                ? ": "
                : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + "): ";
    }

    private void stage(JsonPlace stage) {
        if (!stage.isObjectOf(STAGE_FIELDS)) {
            return;
        }
        JsonPlace namePlace = stage.at("name");
        String name = StepReader.name(namePlace);
        String other = name.isEmpty() ? null : stagePaths.putIfAbsent(name, stage.path());
        if (other != null) {
            namePlace.refuse("is the name of " + other + " too; two stages could not be told apart");
        }
        for (JsonPlace place : stage.at("steps").entries("has no step")) {
            Step step = StepReader.read(place, name);
            if (step != null) {
                add(step, place);
            }
        }
    }

    private void add(Step step, JsonPlace place) {
        steps.add(step);
        promises.add(step.code(), place.at("promise").at("after"));
        causes.add(step.code(), place.at("causedBy"));
        String other = step.code().isEmpty() ? null : stepPaths.putIfAbsent(step.code(), place.path());
        if (other != null) {
            place.at("code").refuse("is the code of " + other + " too");
        }
    }

    private Set<String> ends(JsonPlace place) {
        Set<String> ends = new LinkedHashSet<>();
        JsonNode node = place.node();
        if (node == null || (node.isArray() && node.isEmpty())) {
            return ends;
        }
        if (!node.isString() && !node.isArray()) {
            place.refuse("must be a step's code or an array of them");
            return ends;
        }
        for (JsonPlace end : node.isArray() ? place.entries("") : List.of(place)) {
            String step = end.string();
            if (step != null && !stepPaths.containsKey(step)) {
                end.refuse("is not the code of a step of this journey");
            } else if (step != null) {
                ends.add(step);
            }
        }
        return ends;
    }
}
