package journey.service.imports;

import journey.service.imports.rules.Mistake;
import journey.service.imports.rules.Printable;
import org.jspecify.annotations.Nullable;

/**
 * One reason for which a row was not taken.
 *
 * @param line where the row begins in its file
 * @param ordinal tells several reasons of one row apart, from 0
 * @param rowText the row as it came, at most 64k characters of it
 */
public record Refusal(
        long line,
        int ordinal,
        @Nullable String column,
        @Nullable String value,
        String reason,
        String rowText) {

    static final int KEPT_TEXT = 64 * 1024;

    public Refusal {
        rowText = Printable.cut(rowText, KEPT_TEXT);
    }

    static Refusal of(long line, int ordinal, Mistake mistake, String rowText) {
        return new Refusal(line, ordinal, mistake.column(), mistake.value(), mistake.reason(), rowText);
    }
}
