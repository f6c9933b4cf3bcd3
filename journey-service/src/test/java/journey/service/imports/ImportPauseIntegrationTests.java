package journey.service.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import journey.domain.imports.FactKind;
import journey.service.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An import that the database does not let go on for a while. */
class ImportPauseIntegrationTests {

    private static final String FILE = "transaction,step,done\nP1,ordered,yes\nP1,delivered,no\n";

    @TempDir
    private Path home;

    @Test
    @Timeout(60)
    void saysWhyItPausesAndGoesOnByItself() throws Exception {
        try (ImportApplication application = ImportApplication.start(TestDatabase.fresh(), home)) {
            application
                    .jdbc()
                    .sql("alter table touchpoint rename to touchpoint_away")
                    .update();
            long id = application
                    .imports()
                    .receive(
                            FactKind.TOUCHPOINTS,
                            new ByteArrayInputStream(FILE.getBytes(UTF_8)),
                            ImportSettings.of(ImportApplication.ZONE, "test"));
            ImportProgress job = application.imports().progress(id);
            while (job.error() == null) {
                Thread.sleep(50);
                job = application.imports().progress(id);
            }
            assertThat(job.state()).isEqualTo(ImportState.RUNNING);
            assertThat(job.error()).contains("pauses because", "goes on by itself");
            application
                    .jdbc()
                    .sql("alter table touchpoint_away rename to touchpoint")
                    .update();
            ImportProgress done = application.await(id);
            assertThat(done.state()).isEqualTo(ImportState.DONE);
            assertThat(done.error()).isNull();
            assertThat(done.accepted()).isEqualTo(2);
        }
    }
}
