package journey.web.language;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Tells the reasons of the rules in the reader's language. Rules say them in English, in files and to programs always the
 * same; here each is found among the messages {@code reason.*} by its English words, and said by those of the other
 * language. What is not among them is told as it is.
 */
@Component("reasons")
public class Reasons {

    private static final String PREFIX = "reason.";
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final MessageSource messages;
    private final List<Reason> known;

    /** A reason in English. */
    private record Reason(String key, Pattern shape) {

        static Reason of(String key, String english) {
            String[] parts = english.split("\\{\\d}", -1);
            StringBuilder shape = new StringBuilder(Pattern.quote(parts[0]));
            for (int i = 1; i < parts.length; i++) {
                shape.append("(.*)").append(Pattern.quote(parts[i]));
            }
            return new Reason(key, Pattern.compile(shape.toString(), Pattern.DOTALL));
        }
    }

    Reasons(MessageSource messages) {
        this.messages = messages;
        ResourceBundle english = ResourceBundle.getBundle("messages", Locale.ROOT);
        // in the order of their numbers: what may stand around another goes first, what fits most goes last
        this.known = english.keySet().stream()
                .filter(key -> key.startsWith(PREFIX))
                .map(key -> Reason.of(key, english.getString(key)))
                .sorted(Comparator.comparing(Reason::key))
                .toList();
    }

    /** A reason that a rule gave, in the reader's language. */
    public @Nullable String say(@Nullable String english) {
        Locale locale = LocaleContextHolder.getLocale();
        return english == null || locale.getLanguage().equals(Locale.ENGLISH.getLanguage())
                ? english
                : told(english, locale).orElse(english);
    }

    /** In that language; empty if it is not known. */
    Optional<String> told(String english, Locale locale) {
        for (Reason reason : known) {
            Matcher found = reason.shape.matcher(english);
            if (found.matches()) {
                String pattern = messages.getMessage(reason.key, null, locale);
                return Optional.of(PLACE.matcher(pattern).replaceAll(place -> {
                    String part = found.group(Integer.parseInt(place.group(1)) + 1);
                    return Matcher.quoteReplacement(told(part, locale).orElse(part));
                }));
            }
        }
        return Optional.empty();
    }
}
