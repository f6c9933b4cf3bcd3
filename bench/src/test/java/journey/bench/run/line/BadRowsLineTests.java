package journey.bench.run.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import journey.bench.company.Company;
import journey.bench.company.CompanyFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadRowsLineTests {

    @TempDir
    private Path folder;

    @Test
    void spoilsEveryHundredthRowAndLeavesTheOthers() throws IOException {
        long rows = new CompanyFiles(Company.ofTouchpoints(50_000)).write(folder, 0, 500);
        Path spoilt = folder.resolve("spoilt.csv");
        long bad = BadRowsLine.spoil(folder.resolve("touchpoints.csv"), spoilt);
        assertThat(bad).isEqualTo(rows / 100).isGreaterThan(10);
        List<String> before = Files.readAllLines(folder.resolve("touchpoints.csv"));
        List<String> after = Files.readAllLines(spoilt);
        assertThat(after).hasSameSizeAs(before);
        for (int row = 0; row < before.size(); row++) {
            boolean same = after.get(row).equals(before.get(row));
            assertThat(same).as("row %s", row).isEqualTo(row == 0 || row % 100 != 0);
        }
    }
}
