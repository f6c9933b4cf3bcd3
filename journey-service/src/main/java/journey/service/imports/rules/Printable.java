package journey.service.imports.rules;

import org.jspecify.annotations.Nullable;

/** Which text can be stored and shown, and how the rest is made so. */
public final class Printable {

    private Printable() {}

    /**
     * What keeps text from being stored, in words; null where nothing does.
     *
     * @param breaks whether line breaks and tabs belong there
     */
    static @Nullable String problem(String text, Breaks breaks) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < '\u007f') {
                continue;
            }
            String problem = problemAt(text, i, breaks);
            if (problem != null) {
                return problem;
            }
        }
        return null;
    }

    private static @Nullable String problemAt(String text, int index, Breaks breaks) {
        char c = text.charAt(index);
        if (c == '\uFFFD') {
            return "not valid UTF-8 (character " + (index + 1) + "): save the file in the encoding UTF-8";
        }
        if (Character.isISOControl(c) && !(breaks == Breaks.ALLOWED && (c == '\n' || c == '\r' || c == '\t'))) {
            return "contains the control character U+%04X (character %d)".formatted((int) c, index + 1);
        }
        return isLoneSurrogate(text, index) ? "not valid Unicode (character " + (index + 1) + ")" : null;
    }

    /** At most so many characters, an ellipsis where more were there, and nothing that cannot be stored. */
    public static String cut(String text, int length) {
        String kept = text;
        if (text.length() > length) {
            int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
            kept = text.substring(0, end) + "…";
        }
        return kept.indexOf('\0') < 0 && !hasLoneSurrogate(kept) ? kept : storable(kept);
    }

    private static String storable(String text) {
        StringBuilder storable = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            storable.append(c == '\0' ? '\u2400' : isLoneSurrogate(text, i) ? '\uFFFD' : c);
        }
        return storable.toString();
    }

    private static boolean hasLoneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isLoneSurrogate(text, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLoneSurrogate(String text, int index) {
        char c = text.charAt(index);
        if (Character.isHighSurrogate(c)) {
            return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
        }
        return Character.isLowSurrogate(c) && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
    }

    /** Whether line breaks and tabs belong in a text. */
    enum Breaks {
        ALLOWED,
        REFUSED
    }
}
