package journey.service.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of touchpoints sent by a program.
 *
 * @param unchanged accepted ones that changed nothing
 * @param refusals every mistake of those that were refused
 */
public record TouchpointAnswer(int rows, int accepted, int refused, int unchanged, List<RowRefusal> refusals) {

    public TouchpointAnswer {
        refusals = List.copyOf(refusals);
    }

    /**
     * One mistake.
     *
     * @param row place of the touchpoint in the request, from 1
     */
    public record RowRefusal(
            int row, @Nullable String column, @Nullable String value, String reason) {}

    public boolean isAllRefused() {
        return rows > 0 && accepted == 0;
    }
}
