package journey.service.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import journey.domain.journey.Definition;
import journey.service.draft.rules.CodeRule;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A definition that is being written: the JSON of one, whose parts may still hold mistakes. Steps are found by their
 * position in planned order, from 0, for their codes may be wrong or alike. A change of nothing leaves the text as it
 * was put, word for word.
 */
public final class PlanText {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final ObjectNode root;
    private final String text;

    private PlanText(ObjectNode root, String text) {
        this.root = root;
        this.text = text;
    }

    /** A stage: its name and its steps, whose first one has this position. */
    public record Stage(String name, int first, List<StepText> steps) {}

    /** The plan of a definition, or of a draft of one. */
    static PlanText of(String json) {
        return new PlanText((ObjectNode) JSON.readTree(json), json);
    }

    /** A plan without a step. */
    static PlanText empty(String code, String name) {
        ObjectNode root = JSON.createObjectNode().put("code", code).put("name", name);
        root.putArray("stages");
        return new PlanText(root, "");
    }

    /** The same plan under another code and name. */
    PlanText named(String code, String name) {
        root.put("code", code);
        root.put("name", name);
        return this;
    }

    /** As JSON: as it came if nothing was changed. */
    public String json() {
        return !text.isEmpty() && JSON.readTree(text).equals(root)
                ? text
                : JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    public String name() {
        return root.path("name").asString("");
    }

    /** The target in per cent, as text. */
    public String target() {
        JsonNode target = root.path("target");
        return target.isMissingNode() || target.isNull()
                ? PercentText.of(Definition.DEFAULT_TARGET)
                : PercentText.of(target);
    }

    public List<Stage> stages() {
        List<Stage> stages = new ArrayList<>();
        int first = 0;
        Set<String> ends = ends();
        for (JsonNode stage : stageNodes()) {
            List<StepText> steps = new ArrayList<>();
            for (JsonNode step : stepsOf(stage)) {
                steps.add(StepFields.of((ObjectNode) step, ends));
            }
            stages.add(new Stage(stage.path("name").asString(""), first, steps));
            first += steps.size();
        }
        return stages;
    }

    /** All steps in planned order. */
    public List<StepText> steps() {
        return stages().stream().flatMap(stage -> stage.steps().stream()).toList();
    }

    /** The position of a step by its stage and its place there. */
    public int position(StepPlace place) {
        return stages().get(place.stage()).first() + place.index();
    }

    public void rename(String name, String target) {
        if (!name.equals(name())) {
            root.put("name", name);
        }
        if (!target.equals(target())) {
            root.set("target", PercentText.node(target));
        }
    }

    public void renameStage(int stage, String name) {
        if (hasStage(stage)) {
            stage(stage).put("name", name);
        }
    }

    /** Writes what a form says of a step; other steps that name it follow its code. */
    public void write(int position, StepText changed) {
        StepPlace place = place(position);
        if (place == null) {
            return;
        }
        ObjectNode step = node(place);
        Set<String> ends = ends();
        StepText before = StepFields.of(step, ends);
        StepFields.write(step, before, changed);
        boolean isMoved = !changed.code().equals(before.code());
        boolean wasAlone = steps().stream().noneMatch(other -> other.code().equals(before.code()));
        if (isMoved && wasAlone && !before.code().isEmpty()) {
            allSteps().forEach(other -> StepFields.follow(other, before.code(), changed.code()));
            if (ends.remove(before.code())) {
                ends.add(changed.code());
            }
        }
        boolean isEndChanged = changed.ends() ? ends.add(changed.code()) : ends.remove(changed.code());
        if (isEndChanged || isMoved) {
            ends(ends);
        }
    }

    /** Adds an empty stage after that many others. */
    public void addStage(int after, String name) {
        ObjectNode stage = JSON.createObjectNode().put("name", name);
        stage.putArray("steps");
        stageNodes().insert(Math.max(0, Math.min(after, stageNodes().size())), stage);
    }

    public void moveStage(int stage, int by) {
        if (hasStage(stage) && hasStage(stage + by)) {
            stageNodes().insert(stage + by, stageNodes().remove(stage));
        }
    }

    /** Removes a stage with its steps. */
    public void removeStage(int stage) {
        if (hasStage(stage)) {
            stageNodes().remove(stage);
            forgetEnds();
        }
    }

    /**
     * Adds a step to a stage, after that many others of it.
     *
     * @return its position
     */
    public int addStep(int stage, int after, String name) {
        ObjectNode step = JSON.createObjectNode()
                .put("code", CodeRule.free(name, codes()))
                .put("name", name);
        return insert(step, stage, after);
    }

    /**
     * Puts a step elsewhere, after that many others of a stage.
     *
     * @return its position then
     */
    public int place(int position, int stage, int after) {
        StepPlace from = place(position);
        if (from == null || !hasStage(stage)) {
            return position;
        }
        JsonNode step = stepsOf(stage(from.stage())).remove(from.index());
        boolean closesUp = from.stage() == stage && from.index() < after;
        return insert(step, stage, closesUp ? after - 1 : after);
    }

    /** Moves a step by one place, at the edge of its stage into the next one. */
    public int moveStep(int position, int by) {
        StepPlace from = place(position);
        if (from == null) {
            return position;
        }
        int index = from.index() + by;
        if (index >= 0 && index < stepsOf(stage(from.stage())).size()) {
            return place(position, from.stage(), by > 0 ? index + 1 : index);
        }
        int stage = from.stage() + by;
        return hasStage(stage)
                ? place(position, stage, by > 0 ? 0 : stepsOf(stage(stage)).size())
                : position;
    }

    /**
     * Makes two of a step: the second asks the same, counts from nothing, and closes transactions where the step did.
     *
     * @return the second one's position
     */
    public int splitStep(int position, String name) {
        StepPlace place = place(position);
        if (place == null) {
            return position;
        }
        ObjectNode second = node(place).deepCopy();
        second.remove(List.of("promise", "causedBy"));
        String code = node(place).path("code").asString("");
        String fresh = CodeRule.free(code, codes());
        second.put("code", fresh).put("name", name);
        Set<String> ends = ends();
        if (ends.remove(code) && ends.add(fresh)) {
            ends(ends);
        }
        return insert(second, place.stage(), place.index() + 1);
    }

    /** Makes two of a stage: from this step on its steps are those of a new one. */
    public void splitStage(int position, String name) {
        StepPlace place = place(position);
        if (place == null || place.index() == 0) {
            return;
        }
        addStage(place.stage() + 1, name);
        ArrayNode from = stepsOf(stage(place.stage()));
        while (from.size() > place.index()) {
            stepsOf(stage(place.stage() + 1)).add(from.remove(place.index()));
        }
    }

    public void removeStep(int position) {
        StepPlace place = place(position);
        if (place != null) {
            stepsOf(stage(place.stage())).remove(place.index());
            forgetEnds();
        }
    }

    /** Steps that are gone close nothing. What else names them is a mistake that its writer settles. */
    private void forgetEnds() {
        Set<String> ends = ends();
        if (ends.retainAll(codes())) {
            ends(ends);
        }
    }

    /** The stage in which a step stands, and its place there. */
    public @Nullable StepPlace place(int position) {
        int left = position;
        for (int stage = 0; left >= 0 && stage < stageNodes().size(); stage++) {
            int size = stepsOf(stage(stage)).size();
            if (left < size) {
                return new StepPlace(stage, left);
            }
            left -= size;
        }
        return null;
    }

    private int insert(JsonNode step, int stage, int after) {
        int to = Math.max(0, Math.min(stage, stageNodes().size() - 1));
        ArrayNode steps = stepsOf(stage(to));
        int index = Math.max(0, Math.min(after, steps.size()));
        steps.insert(index, step);
        return stages().get(to).first() + index;
    }

    private ArrayNode stageNodes() {
        return (ArrayNode) root.get("stages");
    }

    private boolean hasStage(int stage) {
        return stage >= 0 && stage < stageNodes().size();
    }

    private ObjectNode stage(int stage) {
        return (ObjectNode) stageNodes().get(stage);
    }

    private static ArrayNode stepsOf(JsonNode stage) {
        return (ArrayNode) stage.get("steps");
    }

    private ObjectNode node(StepPlace place) {
        return (ObjectNode) stepsOf(stage(place.stage())).get(place.index());
    }

    private List<ObjectNode> allSteps() {
        List<ObjectNode> all = new ArrayList<>();
        stageNodes().forEach(stage -> stepsOf(stage).forEach(step -> all.add((ObjectNode) step)));
        return all;
    }

    private Set<String> codes() {
        Set<String> codes = new HashSet<>();
        allSteps().forEach(step -> codes.add(step.path("code").asString("")));
        return codes;
    }

    private Set<String> ends() {
        return StepFields.ends(root.path("ends"));
    }

    private void ends(Set<String> ends) {
        root.remove("ends");
        if (!ends.isEmpty()) {
            ArrayNode array = root.putArray("ends");
            ends.forEach(array::add);
        }
    }
}
