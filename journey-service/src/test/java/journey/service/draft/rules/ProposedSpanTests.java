package journey.service.draft.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProposedSpanTests {

    @ParameterizedTest
    @CsvSource({
        "PT0S, PT5M",
        "PT5M, PT5M",
        "PT5M1S, PT10M",
        "PT1H59M59S, PT2H",
        "PT2H, PT2H",
        "PT2H1S, PT3H",
        "PT47H30M, PT48H",
        "PT48H, PT48H",
        "PT48H1S, PT72H"
    })
    void isRoundedUpToWhatOneWouldSay(Duration ninetieth, Duration proposed) {
        assertThat(ProposedSpan.of(ninetieth)).isEqualTo(proposed);
    }
}
