package journey.bench.run.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import journey.bench.run.reference.Duck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlowTests {

    @TempDir
    private Path folder;

    @Test
    void isComputedByDuckDbAsCountedByHand() throws IOException, SQLException {
        Path log = folder.resolve("log.csv");
        Files.writeString(log, """
                case,activity,time
                T-1,order,2025-01-01T10:00:00Z
                T-1,deliver,2025-01-01T12:00:00Z
                T-1,pay,2025-01-01T11:00:00Z
                T-2,order,2025-01-02T10:00:00Z
                T-2,pay,2025-01-02T11:00:00Z
                T-2,deliver,2025-01-02T12:00:00Z
                T-3,order,2025-01-03T10:00:00Z
                """);
        try (Duck duck = new Duck()) {
            duck.load("log", FlowLine.LOG_COLUMNS, log);
            assertThat(FlowLine.computed(duck, "log").counts())
                    .isEqualTo(Map.of("order>pay", 2L, "pay>deliver", 2L, "order pay deliver", 2L, "order", 1L));
        }
    }

    @Test
    void hasTheSameCountsByCodeHoweverItsStepsAreNumbered() {
        Flow numbered = new Flow(List.of(List.of("7", "9", "2")), List.of(List.of("7 9", "2")));
        assertThat(numbered.named(Map.of("7", "order", "9", "pay")).counts())
                .isEqualTo(Map.of("order>pay", 2L, "order pay", 2L));
    }
}
