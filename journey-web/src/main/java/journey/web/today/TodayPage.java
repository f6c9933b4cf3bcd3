package journey.web.today;

import java.util.List;
import journey.web.change.ChangeLine;
import journey.web.chart.Chain;
import journey.web.chart.Trend;
import journey.web.journey.JourneyRow;
import journey.web.note.NotesPart;
import journey.web.sentence.Figure;
import journey.web.sentence.Sentence;
import journey.web.weaklink.Improvement;
import org.jspecify.annotations.Nullable;

/**
 * What the page of today shows.
 *
 * @param first whether nothing was recorded yet, so that there is all to begin with
 * @param chain of the one journey that the page is about; null: several
 */
record TodayPage(
        Sentence sentence,
        Sentence evidence,
        boolean first,
        @Nullable Chain chain,
        @Nullable Trend trend,
        @Nullable Improvement improvement,
        List<JourneyRow> journeys,
        News news,
        NotesPart notes,
        String csv) {

    /**
     * What is new and what is open.
     *
     * @param none what is said where nothing changed
     */
    record News(String title, List<ChangeLine> changes, String none, List<Open> open) {}

    /** The open transactions of a journey, and those of which a promise falls due within a day. */
    record Open(String journey, Figure open, Figure due) {}
}
