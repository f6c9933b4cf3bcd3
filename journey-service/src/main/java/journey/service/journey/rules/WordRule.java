package journey.service.journey.rules;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How codes and names may be written. Each rule answers null for a good one, or else why it is refused. */
public final class WordRule {

    public static final int LONGEST_CODE = 100;
    public static final int LONGEST_NAME = 200;

    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._-]*");

    private WordRule() {}

    /** A code stands in addresses and in cells of files: letters of any script, digits, dash, underscore, dot. */
    public static @Nullable String refusedCode(String code) {
        if (code.isEmpty()) {
            return "must not be empty";
        }
        if (code.length() > LONGEST_CODE) {
            return "is longer than " + LONGEST_CODE + " characters";
        }
        if (!CODE.matcher(code).matches()) {
            return "is not a code: letters, digits, '-', '_' and '.', beginning with a letter or digit";
        }
        return null;
    }

    /** A journey's code stands in addresses beside those of pages and files, which it must not hide behind. */
    public static @Nullable String refusedJourney(String code) {
        String lower = code.toLowerCase(Locale.ROOT);
        return lower.equals("new") || lower.endsWith(".csv") ? "is an address of a page or a file" : null;
    }

    /** A name is for people: any script and emoji, without control characters and broken halves of characters. */
    public static @Nullable String refusedName(String name) {
        if (name.isBlank()) {
            return "must not be empty";
        }
        if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            return "is longer than " + LONGEST_NAME + " characters";
        }
        if (name.codePoints().anyMatch(WordRule::isUnprintable)) {
            return "holds a control character or half a character";
        }
        return null;
    }

    /** As a name, and without blanks around it: it is compared with the departments that files name. */
    public static @Nullable String refusedDepartment(String department) {
        String refused = refusedName(department);
        return refused == null && !department.equals(department.strip()) ? "has blanks around it" : refused;
    }

    private static boolean isUnprintable(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }
}
