package journey.web.journey;

import java.util.List;
import journey.service.transaction.TransactionFilter;
import journey.web.chart.Bead;
import journey.web.sentence.Sentence;
import org.jspecify.annotations.Nullable;

/** What the list of transactions shows. */
record TransactionListPage(
        String code,
        String name,
        Sentence sentence,
        TransactionFilter filter,
        List<Row> rows,
        List<Choice> steps,
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

    /** A step to choose by. */
    record Choice(String code, String name) {}
}
