package journey.domain;

import java.text.Normalizer;

/**
 * The one way of writing a reference or a code, so that what looks alike is the same: in Unicode's composed form (NFC),
 * with plain blanks for all others, without characters of no width, and without blanks around it.
 *
 * @see <a href="https://www.unicode.org/reports/tr15/">Unicode Standard Annex 15, Normalization Forms</a>
 */
public final class ReferenceText {

    private ReferenceText() {}

    /** Returns a text as it is stored; one of plain ASCII only loses the blanks around it. */
    public static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '~') {
                return cleaned(Normalizer.normalize(text, Normalizer.Form.NFC));
            }
        }
        return text.strip();
    }

    private static String cleaned(String text) {
        StringBuilder cleaned = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.getType(c) == Character.SPACE_SEPARATOR) {
                cleaned.append(' ');
            } else if (!isInvisible(c)) {
                cleaned.append(c);
            }
        }
        return stripped(cleaned);
    }

    /** Zero-width blank, word joiner, byte order mark and soft hyphen: nothing is lost without them anywhere. */
    private static boolean isInvisible(char c) {
        return c == '\u200B' || c == '\u2060' || c == '\uFEFF' || c == '\u00AD';
    }

    /** Joiners and marks of direction mean something within a name, and nothing at its ends. */
    private static String stripped(CharSequence text) {
        int from = 0;
        int to = text.length();
        while (from < to && isMargin(text.charAt(from))) {
            from++;
        }
        while (to > from && isMargin(text.charAt(to - 1))) {
            to--;
        }
        return text.subSequence(from, to).toString();
    }

    private static boolean isMargin(char c) {
        return Character.isWhitespace(c) || (c >= '\u200C' && c <= '\u200F');
    }
}
