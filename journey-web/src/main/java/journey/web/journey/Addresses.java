package journey.web.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import journey.web.scope.FilterBar;
import org.springframework.web.util.UriUtils;

/** Where the things behind a figure are, with the filters of the page it stands on. */
public record Addresses(FilterBar filters) {

    private static final String AS_LETTERS = "~";

    public String journey(String code) {
        return filters.with("/journeys/" + segment(code));
    }

    public String transactions(String code) {
        return filters.with("/journeys/" + segment(code) + "/transactions");
    }

    /** The transactions of a journey in which a step was not well. */
    public String failedAt(String code, String step) {
        return filters.with(
                "/journeys/" + segment(code) + "/transactions", "step=" + value(step), "stepVerdict=NOT_WELL");
    }

    /** The transactions of a journey that would be well if only a step were. */
    public String failedOnlyAt(String code, String step) {
        return filters.with("/journeys/" + segment(code) + "/transactions", "only=" + value(step));
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

    /** The transactions of a journey with a verdict. */
    public String ofVerdict(String code, String verdict) {
        return filters.with("/journeys/" + segment(code) + "/transactions", "verdict=" + verdict);
    }

    public static String segment(String code) {
        return UriUtils.encodePathSegment(code, UTF_8);
    }

    public static String value(String text) {
        return UriUtils.encodeQueryParam(text, UTF_8).replace("+", "%2B").replace("&", "%26");
    }
}
