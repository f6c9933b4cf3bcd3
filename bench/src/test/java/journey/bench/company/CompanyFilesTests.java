package journey.bench.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompanyFilesTests {

    private static final Company COMPANY = Company.ofTouchpoints(100_000);

    @TempDir
    private Path folder;

    @Test
    void haveAboutAsManyTouchpointsAsAskedForOfSixJourneysWithEightSteps() throws IOException {
        CompanyFiles files = new CompanyFiles(COMPANY);
        long touchpoints = files.write(folder, 0, COMPANY.transactions());
        assertThat((double) touchpoints).isCloseTo(100_000, within(3_000.0));
        List<String> rows = Files.readAllLines(folder.resolve("touchpoints.csv"));
        assertThat(rows).hasSize((int) touchpoints + 1);
        Set<String> steps = rows.stream().skip(1).map(row -> row.split(",")[1]).collect(Collectors.toSet());
        assertThat(steps).hasSize(6 * 8 + 3);
        assertThat(rows.stream().skip(1).map(row -> row.split(",")[2])).contains("1", "2");
        assertThat(Files.readAllLines(folder.resolve("transactions.csv"))).hasSize((int) COMPANY.transactions() + 1);
        files.writeLog(folder.resolve("log.csv"));
        assertThat(Files.readAllLines(folder.resolve("log.csv"))).hasSize((int) touchpoints + 1);
    }

    @Test
    void eachTransactionFollowsFromItsNumber() throws IOException {
        CompanyFiles files = new CompanyFiles(COMPANY);
        files.write(folder, 0, 100);
        String whole = Files.readString(folder.resolve("touchpoints.csv"));
        files.write(folder, 50, 100);
        String half = Files.readString(folder.resolve("touchpoints.csv")).substring(CompanyFiles.TOUCHPOINTS.length());
        assertThat(whole).endsWith(half);
    }

    @Test
    void whatComesLaterIsOfOtherTransactionsWithinTheLastTenthOfTheTime() throws IOException {
        CompanyFiles files = new CompanyFiles(COMPANY);
        long first = COMPANY.transactions();
        files.write(folder, first, first + first / 5);
        List<String> rows = Files.readAllLines(folder.resolve("transactions.csv"));
        assertThat(rows.get(1)).startsWith("T-" + first + ",");
        assertThat(rows.stream().skip(1).map(row -> row.split(",")[3]))
                .allMatch(opened -> opened.compareTo("2025-10-19") >= 0 && opened.compareTo("2026-01-01") < 0);
    }

    @Test
    void theLogHasACaseAnActivityAndATimeForEachTouchpointInOrder() throws IOException {
        CompanyFiles files = new CompanyFiles(Company.ofTouchpoints(1_000));
        files.writeLog(folder.resolve("log.csv"));
        files.write(folder, 0, Company.ofTouchpoints(1_000).transactions());
        List<String> log = Files.readAllLines(folder.resolve("log.csv"));
        assertThat(log.get(0)).isEqualTo("case,activity,time");
        List<String> expected = Files.readAllLines(folder.resolve("touchpoints.csv")).stream()
                .skip(1)
                .map(row -> row.split(","))
                .map(cells -> cells[0] + "," + cells[1] + "," + cells[4])
                .toList();
        assertThat(log.subList(1, log.size())).isEqualTo(expected);
    }
}
