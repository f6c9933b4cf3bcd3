package journey.web.change;

import org.jspecify.annotations.Nullable;

/**
 * The change of a share as a cell of a table.
 *
 * @param points with its sign; a dash where nothing can be said
 * @param interval where it lies surely; empty where nothing can be said
 * @param days which days are compared
 * @param css {@code good} or {@code bad} where it is more than noise
 */
public record Delta(
        String points,
        String interval,
        String days,
        @Nullable String css) {}
