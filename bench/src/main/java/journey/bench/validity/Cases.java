package journey.bench.validity;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads cases from what Journey gives out and what it took in. */
final class Cases {

    private static final int SATISFIED_FROM = 4;

    private Cases() {}

    /**
     * Reads transactions that have a score of at least one planned step and an overall answer; satisfied is 4 and 5 of 5.
     *
     * @param touchpoints the report {@code touchpoints}
     * @param answers the answers as they were imported
     * @param with code of a step: transactions in which it happened alone; null: all
     */
    static List<Case> read(Path touchpoints, Path answers, @Nullable String with) throws IOException {
        Map<String, Map<String, Double>> scores = new LinkedHashMap<>();
        Set<String> steps = new HashSet<>();
        Set<String> wanted = new HashSet<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(touchpoints)) {
            for (NamedCsvRecord row : rows) {
                String score = row.getField("score");
                String transaction = row.getField("transaction");
                if (row.getField("planned").equals("yes") && !score.isEmpty()) {
                    steps.add(row.getField("step"));
                    // the last one of a step counts
                    scores.computeIfAbsent(transaction, key -> new HashMap<>())
                            .put(row.getField("step"), Double.valueOf(score));
                }
                if (row.getField("step").equals(with)
                        && !row.getField("occurred_at").isEmpty()) {
                    wanted.add(transaction);
                }
            }
        }
        List<String> order = steps.stream().sorted().toList();
        List<Case> cases = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(answers)) {
            for (NamedCsvRecord row : rows) {
                String transaction = row.getField("transaction");
                String overall = row.getField("overall");
                Map<String, Double> own = scores.get(transaction);
                if (own != null && !overall.isEmpty() && (with == null || wanted.contains(transaction))) {
                    cases.add(new Case(vector(own, order), Integer.parseInt(overall) >= SATISFIED_FROM));
                }
            }
        }
        return cases;
    }

    private static double[] vector(Map<String, Double> scores, List<String> steps) {
        double[] vector = new double[steps.size()];
        Arrays.setAll(vector, i -> scores.getOrDefault(steps.get(i), Double.NaN));
        return vector;
    }
}
