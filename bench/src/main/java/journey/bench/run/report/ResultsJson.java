package journey.bench.run.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Results for programs: a list of {@code name, ours, reference, ratio, goal, met}. Ours and reference are numbers, the
 * medians in the work's unit; what was not measured is null.
 */
public final class ResultsJson {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ResultsJson() {}

    public static String of(List<Result> results) {
        return JSON.writeValueAsString(results.stream().map(ResultsJson::entry).toList()) + "\n";
    }

    private static Map<String, @Nullable Object> entry(Result result) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        Goal goal = result.work().goal();
        entry.put("name", result.work().code());
        entry.put("ours", result.ours());
        entry.put("reference", result.reference());
        entry.put("ratio", result.ratio());
        entry.put("goal", goal == null ? null : goal.code());
        entry.put("met", result.met());
        return entry;
    }
}
