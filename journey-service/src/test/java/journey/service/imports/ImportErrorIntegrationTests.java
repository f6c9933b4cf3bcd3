package journey.service.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import journey.domain.imports.FactKind;
import journey.service.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** An import for which there is too little memory. */
class ImportErrorIntegrationTests {

    private static final String FILE = "transaction,step,done\nE1,ordered,yes\n";

    @TempDir
    private Path home;

    @Test
    @Timeout(60)
    void endsWithItsReasonInsteadOfBeginningAgainForEver() throws Exception {
        try (ImportApplication application = ImportApplication.start(TestDatabase.fresh(), home, NoMemory.class)) {
            ImportProgress ended = application.bring(FactKind.TOUCHPOINTS, FILE.getBytes(UTF_8), Set.of(), false);
            assertThat(ended.state()).isEqualTo(ImportState.FAILED);
            assertThat(ended.error()).contains("too little memory", "Nothing was taken");
        }
    }

    static class NoMemory {

        @Bean
        @Primary
        Spool crowded(@Value("${journey.home}") String home) {
            return new Spool(home) {
                @Override
                void requireRoom() {
                    // whoever receives a file asks, too
                    if (Thread.currentThread().getName().equals("import")) {
                        throw new OutOfMemoryError("Java heap space");
                    }
                }
            };
        }
    }
}
