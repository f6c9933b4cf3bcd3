package journey.bench.olist;

import static java.util.stream.Collectors.averagingInt;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import journey.bench.realdata.RealData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The figures were counted from the raw files by another program, in another language. */
class OlistRealDataTests {

    @TempDir
    Path out;

    @BeforeEach
    void convert() throws IOException {
        OlistConverter.convert(RealData.folder("olist"), out);
    }

    @Test
    void keepsEveryOrderPersonAndAnswer() throws IOException {
        assertThat(rows("transactions")).hasSize(8135);
        assertThat(rows("customers")).hasSize(8016);
        assertThat(rows("answers")).hasSize(8135);
    }

    @Test
    void closesWhatTheFirmClosed() throws IOException {
        assertThat(rows("transactions").stream().collect(groupingBy(row -> row.getField("status"), counting())))
                .isEqualTo(Map.of("completed", 5172L, "cancelled", 1234L, "open", 1729L));
    }

    @Test
    void counts343LateOf5170DeliveriesAndTheirCustomersAreUnhappy() throws IOException {
        Map<String, Integer> overall = rows("answers").stream()
                .collect(toMap(row -> row.getField("transaction"), row -> Integer.valueOf(row.getField("overall"))));
        Map<Boolean, List<Integer>> byLateness = rows("touchpoints").stream()
                .filter(row -> row.getField("step").equals("delivered"))
                .filter(row -> !row.getField("occurred_at").isEmpty())
                .collect(groupingBy(
                        OlistRealDataTests::late, mapping(row -> overall.get(row.getField("transaction")), toList())));

        assertThat(byLateness.get(true)).hasSize(343);
        assertThat(byLateness.get(false)).hasSize(4827);
        assertThat(mean(byLateness.get(true))).isCloseTo(2.1837, within(.0001));
        assertThat(mean(byLateness.get(false))).isCloseTo(4.2712, within(.0001));
    }

    @Test
    void promisesNoHandOverForOrdersWithoutItems() throws IOException {
        assertThat(rows("touchpoints").stream()
                        .filter(row -> row.getField("step").equals("handed-over"))
                        .filter(row -> !row.getField("promised_at").isEmpty()))
                .hasSize(8135 - 775);
    }

    private static boolean late(NamedCsvRecord row) {
        return row.getField("occurred_at").substring(0, 10).compareTo(row.getField("promised_at")) > 0;
    }

    private static double mean(List<Integer> values) {
        return values.stream().collect(averagingInt(value -> value));
    }

    private List<NamedCsvRecord> rows(String kind) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(out.resolve(kind + ".csv"));
                Stream<NamedCsvRecord> rows = reader.stream()) {
            return rows.toList();
        }
    }
}
