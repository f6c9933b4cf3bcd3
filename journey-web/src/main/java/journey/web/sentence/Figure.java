package journey.web.sentence;

import org.jspecify.annotations.Nullable;

/**
 * A figure of a table.
 *
 * @param href where the records behind it are listed; null: nothing is behind it
 */
public record Figure(String text, @Nullable String href) {

    public static Figure of(String text) {
        return new Figure(text, null);
    }

    /** A count that leads to what was counted. */
    public static Figure of(long count, Texts texts, String href) {
        return new Figure(texts.figures().count(count), count == 0 ? null : href);
    }
}
