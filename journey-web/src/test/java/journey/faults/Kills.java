package journey.faults;

import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Twenty kills at random moments, one after the other on the same data. */
@Tag("faults")
@TestInstance(PER_CLASS)
@Timeout(600)
abstract class Kills {

    private static final int COUNT = 20;
    private static final Duration READY_WITHIN =
            Duration.ofSeconds(Integer.getInteger("journey.faults.ready-within", 15));

    private final List<Strike> strikes;
    private Firm firm;

    /** Whatever these victims are, they are struck in turn. */
    Kills(Strike.Victim... victims) {
        Random random = Round.random();
        strikes = Strike.random(random, COUNT, List.of(victims));
    }

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        firm = Firm.start(folder.resolve("home"));
    }

    @AfterAll
    void end() {
        if (firm != null) {
            firm.close();
        }
    }

    List<Strike> strikes() {
        return strikes;
    }

    @ParameterizedTest
    @MethodSource("strikes")
    void keepsWhatItAcknowledged(Strike strike) throws Exception {
        new Round(firm, strike, READY_WITHIN).play();
    }
}
