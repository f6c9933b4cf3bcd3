package journey.domain.access;

import java.util.Locale;
import java.util.regex.Pattern;

/** The word a person signs in with: 2 to 64 letters, digits, dots, hyphens, underscores or @, in lower case. */
public record Username(String value) {

    /** The allowed form before it is put in lower case; forms use it to say what is wrong at the field. */
    public static final String FORM = "[A-Za-z0-9._@-]{2,64}";

    private static final Pattern ALLOWED = Pattern.compile(FORM);

    public Username {
        if (!ALLOWED.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A username has 2 to 64 letters, digits, dots, hyphens, underscores or @, unlike '" + value + "'");
        }
        value = value.toLowerCase(Locale.ROOT);
    }
}
