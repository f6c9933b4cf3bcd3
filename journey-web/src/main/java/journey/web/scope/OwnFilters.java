package journey.web.scope;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a page filters by beside a scope: that it does not filter by another is said, never passed over. */
public final class OwnFilters {

    /** By what some pages filter beside a scope. */
    private static final List<String> OF_SOME_PAGES = List.of(
            "verdict",
            "step",
            "stepVerdict",
            "deviation",
            "failing",
            "only",
            "variant",
            "said",
            "passed",
            "state",
            "due",
            "shape",
            "unplanned",
            "cause",
            "moment",
            "via",
            "promise",
            "follows",
            "place",
            "time",
            "q",
            "employee");

    private OwnFilters() {}

    /**
     * Adds a mistake for each filter that pages know and this one does not apply.
     *
     * @param journey the one that the page is about; null: of any
     * @param own the names of what the page filters by beside a scope
     */
    public static void require(
            @Nullable String journey, Map<String, String> address, List<FilterMistake> mistakes, List<String> own) {
        String other = address.getOrDefault("journey", "").strip();
        if (journey != null && !other.isEmpty() && !other.equals(journey)) {
            mistakes.add(new FilterMistake("journey", other, "left out: this page is about one journey"));
        }
        for (String name : OF_SOME_PAGES) {
            String value = address.getOrDefault(name, "").strip();
            if (!value.isEmpty() && !own.contains(name)) {
                mistakes.add(new FilterMistake(name, value, "left out: this page has no such filter"));
            }
        }
    }
}
