package journey.service.rollup;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept otherwise than the facts say.
 *
 * @param count how many there are
 * @param first at most the first {@link #MOST} of each kind of table
 */
public record Differences(long count, List<Difference> first) {

    /** So many are listed; all are counted. */
    public static final int MOST = 1_000;

    public static final Differences NONE = new Differences(0, List.of());

    public Differences {
        first = List.copyOf(first);
    }

    public Differences plus(Differences others) {
        List<Difference> both = new ArrayList<>(first);
        both.addAll(others.first);
        return new Differences(count + others.count, both);
    }

    /** The first one in words; null if there is none. */
    public @Nullable String finding() {
        return first.isEmpty() ? null : first.get(0).finding();
    }
}
