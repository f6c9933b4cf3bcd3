package journey.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import journey.faults.Strike.Victim;
import journey.faults.Strike.Work;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One kill of each kind in every build; {@link KilledApplicationFaults} and {@link KilledDatabaseFaults} have twenty each. */
@Tag("sample")
@Timeout(300)
class KillSampleFaults {

    /** Wide: builds run on machines that do other work too. The suite holds it to 15 s. */
    private static final Duration READY_WITHIN = Duration.ofSeconds(60);

    @Test
    void keepsWhatItAcknowledged(@TempDir Path folder) throws Exception {
        Random random = Round.random();
        try (Firm firm = Firm.start(folder.resolve("home"))) {
            for (Strike strike : List.of(
                    new Strike(1, Victim.POSTMASTER, Work.IMPORT, Duration.ofMillis(random.nextInt(2_500))),
                    new Strike(2, Victim.APPLICATION, Work.IMPORT, Duration.ofMillis(random.nextInt(2_000))))) {
                new Round(firm, strike, READY_WITHIN).play();
            }
        }
    }
}
