package journey.web.draft;

import java.util.function.Consumer;
import journey.service.draft.PlanText;
import journey.service.draft.StepPlace;
import journey.service.draft.StepText;
import journey.web.sentence.Texts;

/** Keeps what was typed of a part and does what its button says; afterwards knows which part to show. */
class Change implements Consumer<PlanText> {

    /** The button that adds a step that was recorded but not planned begins so; its code follows. */
    private static final String ADOPT = "adopt:";

    private final Typed typed;
    private final Texts texts;
    private Part shown;
    /** The position of a step that was added; none: behind all. */
    private int addedAt = Integer.MAX_VALUE;

    Change(Typed typed, Texts texts) {
        this.typed = typed;
        this.texts = texts;
        this.shown = typed.part();
    }

    Part shown() {
        return shown;
    }

    /** Where its button leads: a part of the plan may have moved on by a step that was added before it. */
    String to() {
        Part to = Part.of(typed.to());
        return to.isStep() && to.index() >= addedAt ? Part.step(to.index() + 1).name() : typed.to();
    }

    @Override
    public void accept(PlanText plan) {
        typed.write(plan, typed.part());
        String action = typed.action();
        if (typed.added().isEmpty() || action.startsWith("add-")) {
            act(plan, action);
            return;
        }
        // the name of a new part was typed, and another button pressed, or the enter key: it is added all the same
        act(plan, typed.part().isJourney() ? "add-stage" : "add-step");
        if (!action.equals("save")) {
            shown = typed.part();
            act(plan, action);
        }
    }

    private void act(PlanText plan, String action) {
        Part part = typed.part();
        switch (part.kind()) {
            case JOURNEY -> changeJourney(plan, action);
            case STAGE -> changeStage(plan, part.index(), action);
            case STEP -> changeStep(plan, part.index(), action);
        }
    }

    private void changeJourney(PlanText plan, String action) {
        int stages = plan.stages().size();
        if (action.startsWith(ADOPT)) {
            String code = action.substring(ADOPT.length());
            adopt(plan, code);
        } else if (action.equals("add-stage")) {
            plan.addStage(stages, name("draft.stage.new", stages + 1));
            shown = Part.stage(stages);
        }
    }

    /** Adds a step under the code by which it was recorded. */
    private void adopt(PlanText plan, String code) {
        int stages = plan.stages().size();
        if (stages == 0) {
            plan.addStage(0, texts.say("draft.stage.new", 1));
        }
        int position = plan.addStep(Math.max(0, stages - 1), Integer.MAX_VALUE, code);
        StepText fresh = plan.steps().get(position);
        plan.write(
                position,
                new StepText(
                        code,
                        fresh.name(),
                        fresh.department(),
                        false,
                        fresh.target(),
                        fresh.cuts(),
                        "",
                        "",
                        fresh.unit(),
                        "",
                        false));
        shown = Part.step(position);
    }

    private void changeStage(PlanText plan, int stage, String action) {
        switch (action) {
            case "up" -> move(plan, stage, -1);
            case "down" -> move(plan, stage, 1);
            case "remove" -> {
                plan.removeStage(stage);
                shown = Part.JOURNEY;
            }
            case "add-stage" -> {
                plan.addStage(stage + 1, name("draft.stage.new", plan.stages().size() + 1));
                shown = Part.stage(stage + 1);
            }
            case "add-step" -> addStep(plan, stage, Integer.MAX_VALUE);
            default -> {
                // what was typed is kept
            }
        }
    }

    private void move(PlanText plan, int stage, int by) {
        int to = Math.max(0, Math.min(plan.stages().size() - 1, stage + by));
        plan.moveStage(stage, by);
        shown = Part.stage(to);
    }

    private void changeStep(PlanText plan, int position, String action) {
        StepPlace place = plan.place(position);
        if (place == null) {
            return;
        }
        switch (action) {
            case "up" -> shown = Part.step(plan.moveStep(position, -1));
            case "down" -> shown = Part.step(plan.moveStep(position, 1));
            case "place" -> {
                int[] to = typed.place();
                if (to.length > 0) {
                    boolean isBehindAdded = isAdded() && to[0] == place.stage() && to[1] > place.index();
                    shown = Part.step(plan.place(position, to[0], isBehindAdded ? to[1] + 1 : to[1]));
                }
            }
            case "split" -> {
                String name = plan.steps().get(position).name();
                shown = Part.step(plan.splitStep(position, texts.say("draft.step.second", name)));
            }
            case "split-stage" -> {
                String name = plan.stages().get(place.stage()).name();
                plan.splitStage(position, texts.say("draft.step.second", name));
                shown = Part.stage(place.stage() + (place.index() == 0 ? 0 : 1));
            }
            case "remove" -> {
                plan.removeStep(position);
                shown = Part.stage(place.stage());
            }
            case "add-step" -> addStep(plan, place.stage(), place.index() + 1);
            default -> {
                // what was typed is kept
            }
        }
    }

    private boolean isAdded() {
        return addedAt != Integer.MAX_VALUE;
    }

    private void addStep(PlanText plan, int stage, int after) {
        addedAt = plan.addStep(stage, after, name("draft.step.new", plan.steps().size() + 1));
        shown = Part.step(addedAt);
    }

    /** What was typed for a new part, or else a name that can be changed. */
    private String name(String key, int number) {
        return typed.added().isEmpty() ? texts.say(key, number) : typed.added();
    }
}
