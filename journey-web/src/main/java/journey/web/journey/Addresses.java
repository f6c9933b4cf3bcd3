package journey.web.journey;

import java.nio.charset.StandardCharsets;
import journey.web.scope.FilterBar;
import org.springframework.web.util.UriUtils;

/** Where the things behind a figure are, with the filters of the page it stands on. */
public record Addresses(FilterBar filters) {

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
        return filters.with("/departments/" + segment(code));
    }

    /** The transactions of a journey with a verdict. */
    public String ofVerdict(String code, String verdict) {
        return filters.with("/journeys/" + segment(code) + "/transactions", "verdict=" + verdict);
    }

    public static String segment(String code) {
        return UriUtils.encodePathSegment(code, StandardCharsets.UTF_8);
    }

    public static String value(String text) {
        return UriUtils.encodeQueryParam(text, StandardCharsets.UTF_8)
                .replace("+", "%2B")
                .replace("&", "%26");
    }
}
