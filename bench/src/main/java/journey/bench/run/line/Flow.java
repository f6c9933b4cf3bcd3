package journey.bench.run.line;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which step follows which how often, and in which orders of steps transactions go.
 *
 * @param edges from, to, how often
 * @param variants order of steps, how often
 */
record Flow(List<List<String>> edges, List<List<String>> variants) {

    /** The counts by the steps' codes, to compare. */
    Map<String, Long> counts() {
        Map<String, Long> counts = new HashMap<>();
        edges.forEach(edge -> counts.merge(edge.get(0) + ">" + edge.get(1), count(edge), Long::sum));
        variants.forEach(variant -> counts.merge(variant.get(0), count(variant), Long::sum));
        return counts;
    }

    /** The same with codes for the numbers of steps. */
    Flow named(Map<String, String> codes) {
        return new Flow(
                edges.stream()
                        .map(edge -> List.of(name(edge.get(0), codes), name(edge.get(1), codes), edge.get(2)))
                        .toList(),
                variants.stream()
                        .map(variant -> List.of(
                                Stream.of(variant.get(0).split(" "))
                                        .map(step -> name(step, codes))
                                        .collect(Collectors.joining(" ")),
                                variant.get(1)))
                        .toList());
    }

    private static String name(String number, Map<String, String> codes) {
        return codes.getOrDefault(number, number);
    }

    private static long count(List<String> row) {
        return Long.parseLong(row.get(row.size() - 1));
    }
}
