package journey.web.draft;

import java.util.List;
import journey.web.sentence.Figure;
import journey.web.sentence.Sentence;
import journey.web.version.Comparison;
import org.jspecify.annotations.Nullable;

/**
 * What publishing a draft would change.
 *
 * @param mistaken whether mistakes stand in the way
 * @param comparison with the version that it began with; null: the journey is new, or there are mistakes
 * @param others what another version, published meanwhile, changed since the draft was begun; null: there is none
 * @param overtaken that there is such a version; "": there is none
 * @param outlook what it would say of the last days; null: nothing was recorded
 */
record PublishPage(
        String code,
        String name,
        boolean exists,
        int base,
        int state,
        Sentence sentence,
        boolean mistaken,
        @Nullable Comparison comparison,
        @Nullable Comparison others,
        String overtaken,
        @Nullable OutlookPart outlook) {

    /**
     * The same transactions, judged now and by the draft.
     *
     * @param how over which days and how many
     * @param leftOut steps that were never recorded; "": none
     * @param changes verdicts that change, with examples
     * @param steps those whose figures change
     * @param unchanged how many steps stay as they are
     */
    record OutlookPart(
            String how,
            Figures before,
            Figures after,
            String difference,
            String leftOut,
            List<VerdictLine> changes,
            List<StepLine> steps,
            int unchanged) {}

    record Figures(String rate, String interval, String counts) {}

    record VerdictLine(String words, List<Figure> examples) {}

    /** A step whose yield changes; {@code fails} whether it would miss its target. */
    record StepLine(
            String name,
            String before,
            String beforeCounts,
            String after,
            String afterCounts,
            String target,
            boolean fails) {}
}
