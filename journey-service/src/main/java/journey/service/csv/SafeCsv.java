package journey.service.csv;

import org.jspecify.annotations.Nullable;

/**
 * Defuses text that a spreadsheet would take for a formula, by an apostrophe before it. Numbers are not text: they are
 * written as they are, so that {@code -5} stays a number.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP: CSV injection</a>
 */
public final class SafeCsv {

    /** What begins a formula, in its plain and in its full-width form, and what a spreadsheet drops before one. */
    private static final String DANGEROUS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private SafeCsv() {}

    /** The text of a cell; empty for null. Quoting is the CSV writer's. */
    public static String cell(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return isDangerous(text) ? "'" + text : text;
    }

    private static boolean isDangerous(String text) {
        int first = 0;
        while (first < text.length() - 1 && text.charAt(first) == ' ') {
            first++;
        }
        return DANGEROUS.indexOf(text.charAt(first)) >= 0;
    }
}
