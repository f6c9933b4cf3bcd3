package journey.service.draft.rules;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import journey.service.journey.rules.WordRule;

/** Codes made of names. */
public final class CodeRule {

    private static final int LONGEST = 48;

    private CodeRule() {}

    /**
     * A code that reads as the name does: small letters without accents, digits, and dashes between; {@code step} where
     * nothing is left of it.
     */
    public static String of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-");
        String code = plain.codePoints()
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replaceAll("^-+|-+$", "");
        return WordRule.refusedCode(code) == null ? code : "step";
    }

    /** As {@link #of}, with a number behind it where others have that code. */
    public static String free(String name, Set<String> taken) {
        String code = of(name);
        String free = code;
        for (int number = 2; taken.contains(free); number++) {
            free = code + "-" + number;
        }
        return free;
    }
}
