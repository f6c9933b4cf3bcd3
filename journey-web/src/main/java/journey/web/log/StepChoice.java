package journey.web.log;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step that can be logged.
 *
 * @param occurrence which occurrence the entry would be
 * @param hint what to know before choosing it: promised when, or already logged; may be empty
 * @param due by when it was promised; null: nothing is promised
 * @param reference the key of the expected touchpoint that the entry fulfils; null: it has none, or there is none
 */
record StepChoice(
        String code,
        String name,
        int occurrence,
        String hint,
        @Nullable Instant due,
        boolean came,
        @Nullable String reference) {

    /** What the form sends. */
    public String value() {
        return occurrence + ":" + code;
    }

    /** The code of a value that a form sent. */
    static String code(String value) {
        return value.substring(value.indexOf(':') + 1);
    }

    /** The occurrence of a value that a form sent; 0 if there is none. */
    static int occurrence(String value) {
        String number = value.substring(0, Math.max(0, value.indexOf(':')));
        return number.matches("[0-9]{1,5}") ? Integer.parseInt(number) : 0;
    }
}
