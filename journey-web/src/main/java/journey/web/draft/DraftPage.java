package journey.web.draft;

import java.util.List;
import java.util.Map;
import journey.service.draft.SpanText;
import journey.service.draft.StepText;
import journey.web.sentence.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * What the editor shows: the plan as an outline, and one part of it to be written.
 *
 * @param exists whether the journey has a version yet
 * @param base id of the version that the draft goes by
 * @param state number of the draft's state
 * @param pane the part to be written
 * @param problems everything that stands in the way of publishing
 * @param errors of the fields of the part shown, by field
 * @param changed what is kept of it, since when; "": nothing
 * @param others who else is writing a plan of the journey
 * @param overtaken that another version was published meanwhile; "": no
 */
record DraftPage(
        String code,
        String name,
        boolean exists,
        int base,
        int state,
        Sentence sentence,
        List<StageItem> stages,
        Part part,
        Pane pane,
        List<Problem> problems,
        Map<String, String> errors,
        boolean undoable,
        boolean redoable,
        String changed,
        List<String> others,
        String overtaken) {

    record StageItem(Part part, String name, boolean selected, boolean wrong, List<StepItem> steps) {}

    record StepItem(Part part, String name, boolean selected, boolean wrong) {}

    /** Something wrong, and the part in which to put it right. */
    record Problem(String words, Part part) {}

    /**
     * The fields of the part shown. Only those of its kind are filled.
     *
     * @param was the code of the step, or the name of the stage, as the page shows it
     * @param recorded steps that were recorded but are not planned
     */
    record Pane(
            String name,
            String target,
            int steps,
            @Nullable StepText step,
            String was,
            List<MeasureChoice> measures,
            List<Choice> others,
            List<Choice> places,
            List<String> departments,
            List<Choice> recorded) {}

    /**
     * A measure that the standard may require.
     *
     * @param cut from where it counts as well
     * @param cutWords what stands before the cut
     * @param scale what stands after it
     * @param grace over how long being late falls from half the score to nothing; null: a measure without
     */
    record MeasureChoice(
            String name,
            String words,
            boolean chosen,
            boolean hasCut,
            String cut,
            String cutWords,
            String scale,
            @Nullable SpanText grace) {}

    record Choice(String value, String words) {}

    /** What is wrong with a field of the part shown; null: nothing. */
    public @Nullable String error(String field) {
        return errors.get(field);
    }

    public boolean isKept() {
        return !changed.isEmpty();
    }

    public boolean isWrong() {
        return !problems.isEmpty();
    }
}
