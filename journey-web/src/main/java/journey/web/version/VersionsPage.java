package journey.web.version;

import java.util.List;
import journey.web.sentence.Figure;
import org.jspecify.annotations.Nullable;

/**
 * The versions of a journey's plan.
 *
 * @param comparison null: there is one version only
 * @param before number of the earlier one of the two that are compared
 */
record VersionsPage(
        String code,
        String name,
        String sentence,
        List<Line> versions,
        @Nullable Comparison comparison,
        int before,
        int after) {

    /** One version; {@code json} is where its definition can be had. */
    record Line(int version, String published, String by, int steps, Figure transactions, String json) {}
}
