package journey.web.draft;

import static java.util.Objects.requireNonNullElse;

/**
 * A journey to be begun.
 *
 * @param from what its plan begins with: {@code empty}, {@code recorded}, {@code json} or a template
 * @param json a definition, where it begins with one
 */
record NewJourneyForm(String name, String code, String from, String json) {

    static final String EMPTY = "empty";
    static final String RECORDED = "recorded";
    static final String JSON = "json";

    NewJourneyForm {
        name = requireNonNullElse(name, "").strip();
        code = requireNonNullElse(code, "").strip();
        from = requireNonNullElse(from, EMPTY);
        // forms send the ends of lines as two characters
        json = requireNonNullElse(json, "").replace("\r\n", "\n");
    }
}
