package journey.web.customer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the list of customers shows.
 *
 * @param text what was searched for
 */
record CustomersPage(
        String text,
        List<Row> rows,
        String csv,
        String position,
        @Nullable String previous,
        @Nullable String next) {

    /** One customer. */
    record Row(
            String reference,
            String called,
            String segment,
            boolean lost,
            String transactions,
            String well,
            String notWell,
            String lastSeen) {}
}
