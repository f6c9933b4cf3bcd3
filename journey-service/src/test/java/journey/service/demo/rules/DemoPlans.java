package journey.service.demo.rules;

import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import journey.domain.journey.Definition;
import journey.domain.journey.Measure;
import journey.domain.journey.Promise;
import journey.domain.journey.Standard;
import journey.domain.journey.Step;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The plans of the demo company's journeys, read as plainly as the contract says. */
final class DemoPlans {

    private DemoPlans() {}

    static Definition plan(String code) {
        JsonNode root;
        try (InputStream in = DemoCompany.class.getResourceAsStream("/demo/" + code + ".json")) {
            root = JsonMapper.builder().build().readTree(in);
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
        List<Step> steps = new ArrayList<>();
        for (JsonNode stage : root.get("stages")) {
            for (JsonNode step : stage.get("steps")) {
                steps.add(step(step, stage.get("name").asString()));
            }
        }
        Set<String> ends = new HashSet<>();
        JsonNode named = root.get("ends");
        if (named.isArray()) {
            named.forEach(end -> ends.add(end.asString()));
        } else {
            ends.add(named.asString());
        }
        return new Definition(
                root.get("code").asString(), root.get("name").asString(), Definition.DEFAULT_TARGET, steps, ends);
    }

    private static Step step(JsonNode step, String stage) {
        Map<Measure, Integer> cuts = new EnumMap<>(Measure.class);
        for (Map.Entry<String, JsonNode> part : step.get("standard").properties()) {
            Measure measure = Measure.valueOf(part.getKey());
            cuts.put(
                    measure,
                    part.getValue().isBoolean()
                            ? measure.defaultCut()
                            : part.getValue().asInt());
        }
        JsonNode promise = step.get("promise");
        return new Step(
                step.get("code").asString(),
                step.get("name").asString(),
                stage,
                step.get("department").asString(),
                step.get("required").asBoolean(),
                new Standard(cuts),
                promise == null
                        ? null
                        : new Promise(
                                promise.get("after").asString(),
                                Duration.parse(promise.get("within").asString())),
                step.has("target") ? step.get("target").asDouble() : Step.DEFAULT_TARGET,
                step.has("causedBy") ? step.get("causedBy").asString() : null);
    }
}
