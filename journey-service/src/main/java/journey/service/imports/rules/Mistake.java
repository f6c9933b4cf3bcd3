package journey.service.imports.rules;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a row.
 *
 * @param column the column's name; null where the row as a whole is wrong
 * @param value what stood there, shortened; null where nothing did
 * @param reason in words, so that whoever made the file can mend it
 */
public record Mistake(@Nullable String column, @Nullable String value, String reason) {

    static final int SHOWN = 200;

    public Mistake {
        value = value == null ? null : Printable.cut(value, SHOWN);
        reason = Printable.cut(reason, 1_000);
    }

    static Mistake in(Column column, @Nullable String value, String reason) {
        return new Mistake(column.label(), value, reason);
    }

    /** A mistake of the row as a whole. */
    public static Mistake ofRow(String reason) {
        return new Mistake(null, null, reason);
    }
}
