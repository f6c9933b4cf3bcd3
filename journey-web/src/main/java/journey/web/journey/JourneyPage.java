package journey.web.journey;

import java.util.List;
import journey.web.change.Delta;
import journey.web.chart.JourneyMap;
import journey.web.chart.Trend;
import journey.web.note.NotesPart;
import journey.web.sentence.Figure;
import journey.web.sentence.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * What a journey's page shows.
 *
 * @param plan which version, since when
 * @param proposals what the plan could ask where nothing is judged; empty: it asks something
 * @param unassigned ad hoc contacts that nobody charged to a step
 */
record JourneyPage(
        String code,
        String name,
        Sentence sentence,
        Sentence evidence,
        Delta change,
        String plan,
        JourneyMap map,
        List<Figure> unassigned,
        @Nullable Trend trend,
        List<Proposal> proposals,
        List<StepRow> steps,
        List<Figure> shapes,
        NotesPart notes,
        String csv) {

    /** Something that the plan could ask of a step, and where in the editor it stands ready. */
    record Proposal(Sentence text, String href) {}

    /** One planned step in the table. */
    record StepRow(
            String stage,
            String name,
            String department,
            String target,
            String yield,
            String interval,
            Delta change,
            String score,
            Figure measured,
            Figure notWell,
            Figure unknown) {}
}
