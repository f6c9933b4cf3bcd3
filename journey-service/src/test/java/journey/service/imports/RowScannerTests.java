package journey.service.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowScannerTests {

    @Test
    void cutsRowsAtAnyLineBreakAndKnowsTheirLines() throws IOException {
        assertThat(scan("a,b\r\nc,d\re,f\n\n\r\ng,\"h\r\ni\"\nj,k"))
                .extracting(ScannedRow::line, ScannedRow::lastLine, ScannedRow::text, ScannedRow::fields)
                .containsExactly(
                        tuple(1L, 1L, "a,b", List.of("a", "b")),
                        tuple(2L, 2L, "c,d", List.of("c", "d")),
                        tuple(3L, 3L, "e,f", List.of("e", "f")),
                        tuple(6L, 7L, "g,\"h\r\ni\"", List.of("g", "h\r\ni")),
                        tuple(8L, 8L, "j,k", List.of("j", "k")));
    }

    @Test
    void keepsEmptyCellsQuotesAndDelimitersInQuotes() throws IOException {
        assertThat(scan("a,,\n\"x,\"\"y\"\"\",5\" disc,\"\"\n"))
                .extracting(ScannedRow::fields)
                .containsExactly(List.of("a", "", ""), List.of("x,\"y\"", "5\" disc", ""));
    }

    /** As spreadsheets and people write lists: the blanks around quotes are no part of the cell. */
    @Test
    void takesBlanksAroundQuotesForNothing() throws IOException {
        assertThat(scan("SP-2, \"ordered\"\nSP-3,\t\"a, b\" ,c\n \"x\" \n, y z ,\n"))
                .extracting(ScannedRow::fields)
                .containsExactly(
                        List.of("SP-2", "ordered"),
                        List.of("SP-3", "a, b", "c"),
                        List.of("x"),
                        List.of("", " y z ", ""));
        assertThat(scan("a, \"b\" c\n").get(0).problem()).startsWith("text stands behind a closing quote");
    }

    @Test
    void givesUpOnlyTheLineWithTheBrokenQuote() throws IOException {
        List<ScannedRow> rows = scan("a,\"b\" c,d\ne,\"f\ng,\"h\"\ni,j\n");
        assertThat(rows)
                .extracting(ScannedRow::line, ScannedRow::text, row -> row.problem() != null)
                .containsExactly(
                        tuple(1L, "a,\"b\" c,d", true),
                        tuple(2L, "e,\"f", true),
                        tuple(3L, "g,\"h\"", false),
                        tuple(4L, "i,j", false));
    }

    @Test
    void goesOnBehindAQuoteThatIsNeverClosed() throws IOException {
        assertThat(scan("a,\"b\nc,d\ne,f\n"))
                .extracting(ScannedRow::line, ScannedRow::text, row -> row.problem() != null)
                .containsExactly(tuple(1L, "a,\"b", true), tuple(2L, "c,d", false), tuple(3L, "e,f", false));
    }

    @Test
    void endsAtARowThatIsLongerThanAnyRow() throws IOException {
        RowScanner scanner = new RowScanner(new StringReader("a\n\"" + "b\n".repeat(200_000)), ',', 100_000);
        assertThat(scanner.next()).isNotNull();
        assertThatThrownBy(scanner::next)
                .isInstanceOfSatisfying(
                        BrokenFileException.class,
                        broken -> assertThat(broken.line()).isEqualTo(2));
    }

    @Test
    void keepsLittleOfWhatIsLong() throws IOException {
        ScannedRow row = scan("x".repeat(1_000_000) + ",".repeat(500_000)).get(0);
        assertThat(row.fieldCount()).isEqualTo(500_001);
        assertThat(row.fields()).hasSize(1_001);
        assertThat(row.fields().get(0)).hasSize(10_001);
        assertThat(row.text()).hasSize(Refusal.KEPT_TEXT + 1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void agreesWithFastCsvOnWhatFastCsvWrites(long seed) throws IOException {
        Random random = new Random(seed);
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            for (int i = 0; i < 3_000; i++) {
                csv.writeRecord(cell(random) + "x", cell(random), cell(random));
            }
        }
        List<List<String>> expected = new ArrayList<>();
        List<Long> lines = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text.toString())) {
            for (CsvRecord row : reader) {
                expected.add(row.getFields());
                lines.add(row.getStartingLineNumber());
            }
        }
        List<ScannedRow> rows = scan(text.toString());
        assertThat(rows).extracting(ScannedRow::fields).isEqualTo(expected);
        assertThat(rows).extracting(ScannedRow::line).isEqualTo(lines);
    }

    private static String cell(Random random) {
        String alphabet = "ab,;\"\r\n\té😀";
        return random.ints(random.nextInt(random.nextInt(40) + 1), 0, 9)
                .mapToObj(i ->
                        alphabet.substring(alphabet.offsetByCodePoints(0, i), alphabet.offsetByCodePoints(0, i + 1)))
                .collect(Collectors.joining());
    }

    private static List<ScannedRow> scan(String text) throws IOException {
        try (RowScanner scanner = new RowScanner(new StringReader(text), ',')) {
            List<ScannedRow> rows = new ArrayList<>();
            ScannedRow row = scanner.next();
            while (row != null) {
                rows.add(row);
                row = scanner.next();
            }
            return rows;
        }
    }
}
