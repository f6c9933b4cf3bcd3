package journey.service.draft;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import journey.domain.journey.Measure;
import journey.domain.journey.Step;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A step's fields in the definition, read as text and written where a form says otherwise. */
final class StepFields {

    private static final String GRACE = "grace";

    private StepFields() {}

    static StepText of(ObjectNode step, Set<String> ends) {
        JsonNode promise = step.path("promise");
        SpanText span = SpanText.of(promise.path("within").asString(""));
        String code = text(step, "code");
        return new StepText(
                code,
                text(step, "name"),
                text(step, "department"),
                isAbsent(step, "required") || step.path("required").asBoolean(true),
                isAbsent(step, "target") ? PercentText.of(Step.DEFAULT_TARGET) : PercentText.of(step.get("target")),
                cuts(step.path("standard")),
                promise.path("after").asString(""),
                span.amount(),
                span.unit(),
                text(step, "causedBy"),
                ends.contains(code));
    }

    static void write(ObjectNode step, StepText before, StepText changed) {
        if (!changed.code().equals(before.code())) {
            step.put("code", changed.code());
        }
        if (!changed.name().equals(before.name())) {
            step.put("name", changed.name());
        }
        optional(step, "department", before.department(), changed.department());
        optional(step, "causedBy", before.causedBy(), changed.causedBy());
        if (changed.required() != before.required()) {
            step.put("required", changed.required());
        }
        if (!changed.target().equals(before.target())) {
            step.set("target", PercentText.node(changed.target()));
        }
        if (!changed.cuts().equals(before.cuts())) {
            standard(step, changed.cuts());
        }
        boolean isSpan = changed.span().isEmpty()
                ? !before.span().isEmpty()
                : !changed.span().equals(before.span()) || !changed.unit().equals(before.unit());
        if (isSpan || !changed.promiseAfter().equals(before.promiseAfter())) {
            promise(step, changed, isSpan);
        }
    }

    /** Lets a step that names another follow that one's new code. */
    static void follow(ObjectNode step, String from, String to) {
        if (text(step, "causedBy").equals(from)) {
            step.put("causedBy", to);
        }
        if (step.get("promise") instanceof ObjectNode promise
                && promise.path("after").asString("").equals(from)) {
            promise.put("after", to);
        }
    }

    static Set<String> ends(JsonNode node) {
        Set<String> ends = new LinkedHashSet<>();
        if (node.isString()) {
            ends.add(node.stringValue());
        }
        if (node.isArray()) {
            node.forEach(end -> ends.add(end.asString("")));
        }
        return ends;
    }

    /** A step without a standard requires that it was done. */
    private static Map<Measure, String> cuts(JsonNode standard) {
        Map<Measure, String> cuts = new EnumMap<>(Measure.class);
        if (!standard.isObject() || standard.isEmpty()) {
            cuts.put(Measure.DONE, "");
            return cuts;
        }
        for (Measure measure : Measure.values()) {
            JsonNode cut = standard.get(measure.name());
            if (cut != null) {
                cuts.put(measure, measure == Measure.ON_TIME ? grace(cut) : measure.hasCut() ? cut(measure, cut) : "");
            }
        }
        return cuts;
    }

    private static String grace(JsonNode onTime) {
        return onTime.path(GRACE).asString("");
    }

    private static String cut(Measure measure, JsonNode cut) {
        return cut.isBoolean() ? String.valueOf(measure.defaultCut()) : cut.asString("");
    }

    private static void standard(ObjectNode step, Map<Measure, String> cuts) {
        step.remove("standard");
        if (cuts.isEmpty() || cuts.keySet().equals(Set.of(Measure.DONE))) {
            return;
        }
        ObjectNode standard = step.putObject("standard");
        for (Measure measure : Measure.values()) {
            String cut = cuts.get(measure);
            if (cut == null) {
                continue;
            }
            if (measure == Measure.ON_TIME && !cut.isEmpty()) {
                standard.putObject(measure.name()).put(GRACE, cut);
            } else if (cut.isEmpty() || cut.equals(String.valueOf(measure.defaultCut()))) {
                standard.put(measure.name(), true);
            } else if (cut.matches("\\d{1,6}")) {
                standard.put(measure.name(), Integer.parseInt(cut));
            } else {
                standard.put(measure.name(), cut);
            }
        }
    }

    private static void promise(ObjectNode step, StepText changed, boolean isSpanChanged) {
        if (changed.promiseAfter().isEmpty() && changed.span().isEmpty()) {
            step.remove("promise");
            return;
        }
        ObjectNode promise = step.get("promise") instanceof ObjectNode there ? there : step.putObject("promise");
        optional(promise, "after", promise.path("after").asString(""), changed.promiseAfter());
        if (isSpanChanged) {
            promise.remove("within");
            if (!changed.span().isEmpty()) {
                promise.put("within", new SpanText(changed.span(), changed.unit()).iso());
            }
        }
    }

    private static void optional(ObjectNode node, String field, String before, String changed) {
        if (changed.equals(before)) {
            return;
        }
        if (changed.isEmpty()) {
            node.remove(field);
        } else {
            node.put(field, changed);
        }
    }

    private static boolean isAbsent(ObjectNode node, String field) {
        return node.path(field).isMissingNode() || node.path(field).isNull();
    }

    private static String text(ObjectNode node, String field) {
        return node.path(field).asString("");
    }
}
