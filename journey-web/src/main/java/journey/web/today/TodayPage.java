package journey.web.today;

import java.util.List;
import journey.web.chart.Trend;
import journey.web.journey.JourneyRow;
import journey.web.sentence.Sentence;
import journey.web.weaklink.Improvement;
import org.jspecify.annotations.Nullable;

/** What the page of today shows. */
record TodayPage(
        Sentence sentence, String evidence, @Nullable Improvement improvement, List<JourneyPart> journeys, String csv) {

    public List<JourneyRow> rows() {
        return journeys.stream().map(JourneyPart::row).toList();
    }

    /** One journey: its sentence, its chain and its trend; and its row in the table. */
    record JourneyPart(
            JourneyRow row,
            Sentence sentence,
            String evidence,
            @Nullable Trend trend) {}
}
