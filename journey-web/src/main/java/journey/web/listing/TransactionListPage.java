package journey.web.listing;

import java.util.List;
import journey.web.chart.Bead;
import journey.web.sentence.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * What the list of transactions shows.
 *
 * @param code of the journey; null: all journeys
 * @param kept filters that the form leaves as they are
 */
record TransactionListPage(
        @Nullable String code,
        String name,
        Sentence sentence,
        List<Row> rows,
        List<Choice> verdicts,
        List<Choice> steps,
        List<Choice> stepVerdicts,
        List<Choice> shapes,
        List<Choice> orders,
        String beginning,
        List<Choice> kept,
        @Nullable String wall,
        String csv,
        String position,
        @Nullable String previous,
        @Nullable String next) {

    /** One transaction. */
    record Row(
            String reference,
            String href,
            String customer,
            @Nullable String customerHref,
            String started,
            String state,
            Bead verdict,
            String failing,
            String score,
            String grade,
            List<Bead> beads) {}

    /** Something to choose by: what the address says and what the page says. */
    record Choice(String code, String name, boolean chosen) {}
}
