package journey.bench.realdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The folder of real records: {@code JOURNEY_REAL_DATA}, or else {@code ../shared/data} beside the project. */
public final class RealData {

    private RealData() {}

    /** Skips the test, and says so, where the records are absent; a folder named by the setting must be there. */
    public static Path folder(String name) {
        String setting = System.getenv("JOURNEY_REAL_DATA");
        if (setting != null) {
            Path named = Path.of(setting, name);
            assertThat(named).as("JOURNEY_REAL_DATA").isDirectory();
            return named;
        }
        Path found = Stream.of("../shared/data", "../../shared/data")
                .map(parent -> Path.of(parent, name))
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(Path.of("../shared/data", name));
        if (!Files.isDirectory(found)) {
            System.out.println("SKIPPED: the real data of " + name + " is absent; set JOURNEY_REAL_DATA to its parent");
        }
        assumeThat(found).as("real data").isDirectory();
        return found;
    }
}
