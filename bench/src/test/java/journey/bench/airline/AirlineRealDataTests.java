package journey.bench.airline;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import journey.bench.realdata.RealData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The figures were counted from the raw file by another program, in another language. */
class AirlineRealDataTests {

    @TempDir
    Path out;

    @Test
    void keepsEveryRatingSoThat2136FlightsWereWellThroughout() throws IOException {
        int flights = AirlineConverter.convert(RealData.folder("airline"), out);

        assertThat(flights).isEqualTo(129_880);
        int ratings = 0;
        int notApplicable = 0;
        Set<String> notWell = new HashSet<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(out.resolve("touchpoints.csv"))) {
            for (NamedCsvRecord row : rows) {
                ratings++;
                String rating = row.getField("satisfaction");
                if (rating.isEmpty()) {
                    notApplicable++;
                } else if (Integer.parseInt(rating) < 4) {
                    notWell.add(row.getField("transaction"));
                }
            }
        }
        assertThat(ratings).isEqualTo(14 * 129_880);
        assertThat(notApplicable).isEqualTo(20_134);
        assertThat(flights - notWell.size()).isEqualTo(2_136);
    }
}
