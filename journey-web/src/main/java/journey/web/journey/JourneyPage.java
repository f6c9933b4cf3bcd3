package journey.web.journey;

import java.util.List;
import journey.web.chart.JourneyMap;
import journey.web.chart.Trend;
import journey.web.sentence.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * What a journey's page shows.
 *
 * @param plan which version, since when
 * @param unassigned ad hoc contacts that nobody charged to a step; empty if none
 */
record JourneyPage(
        String code,
        String name,
        Sentence sentence,
        String evidence,
        String plan,
        JourneyMap map,
        String unassigned,
        @Nullable Trend trend,
        List<StepRow> steps,
        String transactionsHref,
        String csv) {

    /** One planned step in the table. */
    record StepRow(
            String stage,
            String name,
            String department,
            String target,
            String yield,
            String interval,
            String score,
            String measured,
            String notWell,
            String notWellHref,
            String unknown) {}
}
