package journey.faults;

import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import journey.faults.Strike.Victim;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Forty kills at random moments, one after the other on the same data. */
@Tag("faults")
@TestInstance(PER_CLASS)
@Timeout(300)
class KillFaults {

    private static final int OF_EACH = 20;
    private static final Duration READY_WITHIN =
            Duration.ofSeconds(Integer.getInteger("journey.faults.ready-within", 15));

    private final Random random = Round.random();
    private Firm firm;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        firm = Firm.start(folder.resolve("home"));
    }

    @AfterAll
    void end() {
        firm.close();
    }

    Stream<Strike> strikes() {
        List<Strike> application = Strike.random(random, OF_EACH, List.of(Victim.APPLICATION));
        List<Strike> database = Strike.random(
                random,
                OF_EACH,
                List.of(Victim.POSTMASTER, Victim.BACKEND, Victim.POSTMASTER, Victim.POSTMASTER, Victim.BOTH));
        return Stream.concat(
                application.stream(),
                database.stream()
                        .map(strike ->
                                new Strike(OF_EACH + strike.number(), strike.victim(), strike.work(), strike.delay())));
    }

    @ParameterizedTest
    @MethodSource("strikes")
    void keepsWhatItAcknowledged(Strike strike) throws Exception {
        new Round(firm, strike, READY_WITHIN).play();
    }
}
