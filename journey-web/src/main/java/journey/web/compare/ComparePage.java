package journey.web.compare;

import java.util.List;
import journey.web.sentence.Figure;
import journey.web.sentence.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Two groups of a journey's transactions side by side.
 *
 * @param by what the groups differ in, as addresses name it
 * @param one the code of the first; "": there are no two groups
 * @param sides null: there are no two groups
 * @param csv the address of the tables as a file
 */
record ComparePage(
        String code,
        String name,
        Sentence sentence,
        String by,
        String one,
        String other,
        List<String> codes,
        List<GroupRow> groups,
        @Nullable Sides sides,
        String csv) {

    /** One group in the table of all. */
    record GroupRow(String code, Figure rate, String interval, String full, Figure transactions, boolean chosen) {}

    record Sides(String difference, String interval, List<StepRow> steps) {}

    /**
     * A step in both groups.
     *
     * @param css {@code good} or {@code bad} for the other group, where the difference is more than chance
     */
    record StepRow(
            String name,
            String href,
            Figure one,
            String oneCount,
            Figure other,
            String otherCount,
            String difference,
            String interval,
            @Nullable String css) {}
}
