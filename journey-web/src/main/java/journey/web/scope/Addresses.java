package journey.web.scope;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.stream.Stream;
import org.springframework.web.util.UriUtils;

/** Where the things behind a figure are, with the filters of the page it stands on. */
public record Addresses(FilterBar filters) {

    /** The transactions of all journeys together. */
    public static final String ALL_TRANSACTIONS = "/today/transactions";

    private static final String AS_LETTERS = "~";

    public String journey(String code) {
        return filters.with("/journeys/" + segment(code));
    }

    public String transactions(String code, String... filters) {
        return this.filters.with("/journeys/" + segment(code) + "/transactions", filters);
    }

    /** Touchpoints that a page counted: in a period those of the transactions that began then. */
    public String touchpoints(String code, String... filters) {
        Stream<String> own = this.filters.hasPeriod() ? Stream.of("time=began") : Stream.empty();
        return this.filters.with(
                "/journeys/" + segment(code) + "/touchpoints",
                Stream.concat(Stream.of(filters), own).toArray(String[]::new));
    }

    /** The transactions of all journeys. */
    public String allTransactions(String... filters) {
        return this.filters.with(ALL_TRANSACTIONS, filters);
    }

    /** The transactions of a journey in which a step had a verdict. */
    public String ofStep(String code, String step, String verdict) {
        return transactions(code, "step=" + value(step), "stepVerdict=" + verdict);
    }

    /** The transactions of a journey in which a step was not well. */
    public String failedAt(String code, String step) {
        return ofStep(code, step, "not_well");
    }

    /** The transactions of a journey that would be well if only a step were. */
    public String failedOnlyAt(String code, String step) {
        return transactions(code, "only=" + value(step));
    }

    /** What is known of a step being a weak link. */
    public String evidence(String code, String step) {
        return filters.with("/weak-links/" + segment(code) + "/" + segment(step));
    }

    /** A department's steps. */
    public String department(String code) {
        return filters.with("/departments/" + departmentPart(code));
    }

    /** A department's part of its address. Names that no server takes as part of a path are written as letters. */
    public static String departmentPart(String code) {
        boolean isPlain = code.chars().noneMatch(letter -> letter < ' ' || "/\\;%~".indexOf(letter) >= 0)
                && !code.matches("\\.{1,2}|.*\\.csv");
        return isPlain
                ? segment(code)
                : AS_LETTERS + Base64.getUrlEncoder().withoutPadding().encodeToString(code.getBytes(UTF_8));
    }

    /** The department whose address has this part; empty where it is none. */
    public static String departmentAt(String part) {
        if (!part.startsWith(AS_LETTERS)) {
            return part;
        }
        try {
            return new String(Base64.getUrlDecoder().decode(part.substring(AS_LETTERS.length())), UTF_8);
        } catch (IllegalArgumentException noLetters) {
            return "";
        }
    }

    /** The transactions of a journey with a verdict, or {@code measured}. */
    public String ofVerdict(String code, String verdict) {
        return transactions(code, "verdict=" + verdict);
    }

    public static String segment(String code) {
        return UriUtils.encodePathSegment(code, UTF_8);
    }

    public static String value(String text) {
        return UriUtils.encodeQueryParam(text, UTF_8).replace("+", "%2B").replace("&", "%26");
    }
}
