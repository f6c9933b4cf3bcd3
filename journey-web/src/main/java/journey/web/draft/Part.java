package journey.web.draft;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of a plan is being written: the journey as a whole, a stage or a step.
 *
 * @param index of the stage, or the step's position in planned order, from 0
 */
record Part(Kind kind, int index) {

    enum Kind {
        JOURNEY,
        STAGE,
        STEP
    }

    static final Part JOURNEY = new Part(Kind.JOURNEY, 0);

    private static final Pattern NUMBERED = Pattern.compile("(stage|step)-([1-9]\\d{0,3})");

    static Part stage(int index) {
        return new Part(Kind.STAGE, index);
    }

    static Part step(int position) {
        return new Part(Kind.STEP, position);
    }

    /** The part of this name in an address; the journey where it is none. */
    static Part of(String name) {
        Matcher numbered = NUMBERED.matcher(name);
        if (!numbered.matches()) {
            return JOURNEY;
        }
        int index = Integer.parseInt(numbered.group(2)) - 1;
        return numbered.group(1).equals("stage") ? stage(index) : step(index);
    }

    /** Its name in an address; people count from 1. */
    public String name() {
        return switch (kind) {
            case JOURNEY -> "journey";
            case STAGE -> "stage-" + (index + 1);
            case STEP -> "step-" + (index + 1);
        };
    }

    public boolean isStep() {
        return kind == Kind.STEP;
    }

    public boolean isStage() {
        return kind == Kind.STAGE;
    }

    public boolean isJourney() {
        return kind == Kind.JOURNEY;
    }
}
