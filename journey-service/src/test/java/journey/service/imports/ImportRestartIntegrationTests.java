package journey.service.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import journey.domain.imports.FactKind;
import journey.service.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An instance that ends in the middle, and the next one on the same home and database. */
class ImportRestartIntegrationTests {

    private static final int ROWS = ChunkReader.ROWS * 5 / 2 + 9_000;
    private static final List<Long> REFUSED_LINES = List.of(4_002L, 9_002L);

    @TempDir
    private Path home;

    private final TestDatabase database = TestDatabase.fresh();

    @Test
    void goesOnBehindTheLastStoredChunk() {
        long id;
        try (ImportApplication first = ImportApplication.start(database, home)) {
            first.bean(ImportWorker.class).stop();
            id = first.imports().receive(FactKind.CUSTOMERS, file(), settings());
            int[] looks = {0};
            first.bean(ImportRun.class).run(id, () -> ++looks[0] > 1);
            ImportProgress halfway = first.imports().progress(id);
            assertThat(halfway.state()).isEqualTo(ImportState.RUNNING);
            assertThat(halfway.rows()).isEqualTo(ChunkReader.ROWS);
            assertThat(first.count("customer")).isEqualTo(halfway.accepted());
        }
        try (ImportApplication second = ImportApplication.start(database, home)) {
            ImportProgress job = second.await(id);
            assertThat(job.state()).isEqualTo(ImportState.DONE);
            assertThat(job.rows()).isEqualTo(ROWS);
            assertThat(job.refused()).isEqualTo(2);
            assertThat(job.accepted()).isEqualTo(ROWS - 2);
            assertThat(job.unchanged()).isZero();
            assertThat(second.count("customer")).isEqualTo(ROWS - 2);
            assertThat(second.refusals(id)).extracting(Refusal::line).isEqualTo(REFUSED_LINES);
        }
    }

    @Test
    void failsWithAPlainWordIfTheFileIsGone() throws IOException {
        long id;
        try (ImportApplication first = ImportApplication.start(database, home)) {
            first.bean(ImportWorker.class).stop();
            id = first.imports().receive(FactKind.CUSTOMERS, file(), settings());
            int[] looks = {0};
            first.bean(ImportRun.class).run(id, () -> ++looks[0] > 1);
            first.jdbc()
                    .sql("update import_job set alive_at = now() - interval '1 minute'")
                    .update();
        }
        Files.delete(home.resolve("imports").resolve(id + ".csv"));
        try (ImportApplication second = ImportApplication.start(database, home)) {
            ImportProgress job = second.await(id);
            assertThat(job.state()).isEqualTo(ImportState.FAILED);
            assertThat(job.error())
                    .contains("file is gone")
                    .contains("%,d rows".formatted(ChunkReader.ROWS - refusedInTheFirstChunk()))
                    .contains("again is safe");
        }
    }

    @Test
    void takesNothingOfAnUploadThatBrokeOff() {
        try (ImportApplication first = ImportApplication.start(database, home)) {
            InputStream broken = new SequenceInputStream(file(), new InputStream() {
                @Override
                public int read() throws IOException {
                    throw new IOException("connection reset");
                }

                @Override
                public int read(byte[] buffer, int offset, int length) throws IOException {
                    throw new IOException("connection reset");
                }
            });
            ImportProgress job = first.await(first.imports().receive(FactKind.CUSTOMERS, broken, settings()));
            assertThat(job.state()).isEqualTo(ImportState.FAILED);
            assertThat(job.error()).isEqualTo("The upload broke off: nothing was taken.");
            assertThat(first.count("customer")).isZero();
            assertThat(home.resolve("imports").resolve(job.id() + ".csv")).doesNotExist();
        }
    }

    @Test
    void takesNothingOfAnUploadWhoseReceiverDied() throws IOException {
        long id;
        try (ImportApplication first = ImportApplication.start(database, home)) {
            first.bean(ImportWorker.class).stop();
            id = first.imports().receive(FactKind.CUSTOMERS, file(), settings());
            first.jdbc()
                    .sql("update import_job set state = 'RECEIVING', bytes = 0")
                    .update();
        }
        try (ImportApplication second = ImportApplication.start(database, home)) {
            ImportProgress job = second.await(id);
            assertThat(job.error()).isEqualTo("The upload broke off: nothing was taken.");
            assertThat(second.count("customer")).isZero();
        }
    }

    @Test
    void leavesAFileToTheInstanceThatHoldsIt() {
        try (ImportApplication first = ImportApplication.start(database, home);
                ImportApplication second = ImportApplication.start(database, home)) {
            ImportProgress job = first.await(first.imports().receive(FactKind.CUSTOMERS, file(), settings()));
            assertThat(job.rows()).isEqualTo(ROWS);
            assertThat(second.count("customer")).isEqualTo(ROWS - 2);
        }
    }

    /** Customers, of whom two cannot be read: in line 4,002 and line 9,002. */
    private static InputStream file() {
        StringBuilder text = new StringBuilder("customer,status\n");
        for (int i = 1; i <= ROWS; i++) {
            text.append("C").append(i).append(i == 4_001 || i == 9_001 ? ",gone\n" : ",active\n");
        }
        return new ByteArrayInputStream(text.toString().getBytes(UTF_8));
    }

    private static ImportSettings settings() {
        return ImportSettings.of(ImportApplication.ZONE, "test");
    }

    private static long refusedInTheFirstChunk() {
        // the header is line 1
        return REFUSED_LINES.stream()
                .filter(line -> line <= ChunkReader.ROWS + 1)
                .count();
    }
}
