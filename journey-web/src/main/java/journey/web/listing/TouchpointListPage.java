package journey.web.listing;

import java.util.List;
import journey.web.chart.Bead;
import journey.web.sentence.Sentence;
import org.jspecify.annotations.Nullable;

/** What the list of touchpoints shows. */
record TouchpointListPage(
        String code,
        String name,
        Sentence sentence,
        List<Row> rows,
        String csv,
        String position,
        @Nullable String previous,
        @Nullable String next) {

    /** One touchpoint; empty: not recorded. */
    record Row(
            String step,
            @Nullable Bead verdict,
            String transaction,
            String transactionHref,
            String customer,
            @Nullable String customerHref,
            String occurred,
            String due,
            String channel,
            String department,
            String employee,
            String remark) {}
}
