package journey.bench.run.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ResultTableTests {

    private static final Result IMPORT = Result.of(
            Work.IMPORT,
            new Measured(
                    List.of(60_000.0, 70_000.0, 66_000.0),
                    List.of(100_000.0, 100_000.0, 120_000.0),
                    List.of("a note")));
    private static final Result SAVE = Result.of(Work.SAVE, new Measured(List.of(2.0), List.of(0.5), List.of()));
    private static final Result FAILED = Result.failed(Work.EXPORT, "it broke");
    private static final Result MEMORY = Result.passed(Work.MEMORY, true, 12.5);
    private static final Result TOLD = Result.told(Work.PLANS, 0, List.of());

    @Test
    void printsARowAWorkAndTheNotesBelow() {
        String table = ResultTable.markdown("Here.", List.of(IMPORT, SAVE, FAILED, MEMORY, TOLD));
        assertThat(table.lines().toList())
                .containsExactly(
                        "Here.",
                        "",
                        "| name | work | reference | ours | reference | ratio: median (min – max) | goal | met |",
                        "| --- | --- | --- | ---: | ---: | ---: | --- | --- |",
                        "| `import` | import of touchpoints with scores, summaries and rollups | COPY into the same"
                                + " indexed table | 66,000 rows/s | 100,000 rows/s | 0.600 (0.550 – 0.700)"
                                + " | ≥ 0.6 (stretch 0.85) | yes |",
                        "| `save` | one save with live score | the bare INSERT | 2.00 ms | 0.500 ms"
                                + " | 4.00 (4.00 – 4.00) | ≤ 3 (stretch 1.5) | **no** |",
                        "| `export` | CSV export over HTTP | COPY of the same columns | – | – | –"
                                + " | ≥ 0.9 (stretch 1.4) | **no** |",
                        "| `memory` | all rows in and out with -Xmx256m | – | 12.5 s | – | – | – | yes |",
                        "| `plans` | plans that read a whole table of facts | – | 0 plans | – | – | – | – |",
                        "",
                        "- `import`: a note",
                        "- `export`: failed: it broke");
    }

    @ParameterizedTest
    @CsvSource({"0.1234, 0.123", "1.2345, 1.23", "12.345, 12.3", "123.4, 123", "'12345.6', '12,346'", "0, 0"})
    void tellsThreeDigitsAtLeast(double number, String text) {
        assertThat(ResultTable.number(number)).isEqualTo(text);
    }

    @Test
    void writesNumbersForProgramsAndNullForWhatWasNotMeasured() {
        JsonNode list = new JsonMapper().readTree(ResultsJson.of(List.of(IMPORT, FAILED, TOLD)));
        assertThat(list).hasSize(3);
        JsonNode first = list.get(0);
        assertThat(first.propertyNames()).containsExactly("name", "ours", "reference", "ratio", "goal", "met");
        assertThat(first.get("ratio").propertyNames()).containsExactly("median", "min", "max");
        assertThat(first.get("name").asString()).isEqualTo("import");
        assertThat(first.get("ours").asDouble()).isEqualTo(66_000);
        assertThat(first.get("ratio").get("median").asDouble()).isEqualTo(0.6);
        assertThat(first.get("goal").asString()).isEqualTo(">= 0.6");
        assertThat(first.get("met").asBoolean()).isTrue();
        assertThat(list.get(1).get("ours").isNull()).isTrue();
        assertThat(list.get(1).get("met").asBoolean()).isFalse();
        assertThat(list.get(2).get("goal").isNull()).isTrue();
        assertThat(list.get(2).get("met").isNull()).isTrue();
    }
}
