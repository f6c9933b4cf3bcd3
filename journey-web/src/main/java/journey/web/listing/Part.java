package journey.web.listing;

import java.util.Map;
import journey.web.scope.FilterBar;
import journey.web.sentence.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list stands on a page.
 *
 * @param page from 1
 */
record Part(long count, int page) {

    static final int SIZE = 50;

    /** The part that is asked for, or the last one. */
    static Part of(long count, Map<String, String> address) {
        return new Part(count, (int) Math.min(ListParameters.page(address), pages(count)));
    }

    private static long pages(long count) {
        return Math.max(1, (count + SIZE - 1) / SIZE);
    }

    int offset() {
        return (page - 1) * SIZE;
    }

    String position(Texts texts) {
        return texts.say("transactions.position", page, pages(count));
    }

    /** @param same the list's own filters as they stand in the address, with a question mark before */
    @Nullable String previous(FilterBar bar, String same) {
        return page == 1 ? null : bar.with(bar.path() + same, "page=" + (page - 1));
    }

    @Nullable String next(FilterBar bar, String same) {
        return page >= pages(count) ? null : bar.with(bar.path() + same, "page=" + (page + 1));
    }
}
