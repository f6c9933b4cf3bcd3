package journey.web.customer;

import java.util.List;
import journey.web.chart.Bead;
import journey.web.chart.Collage;
import journey.web.sentence.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * What the page of one customer shows.
 *
 * @param sameAs another reference of the same person
 * @param limit what to say where not every transaction is on this page; may be empty
 */
record CustomerPage(
        String reference,
        String called,
        Sentence sentence,
        List<String> facts,
        @Nullable String sameAs,
        Collage collage,
        List<Row> rows,
        String limit,
        String position,
        @Nullable String previous,
        @Nullable String next,
        List<Quote> quotes) {

    /** One transaction. */
    record Row(
            String reference,
            String label,
            String journey,
            String started,
            String state,
            Bead verdict,
            String failing,
            String score,
            String shape) {}

    /** The customer's own words about one transaction. */
    record Quote(
            String transaction, String summary, @Nullable String comment) {}
}
