package journey.service.weaklink.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import journey.service.weaklink.rules.OneImprovement.Candidate;
import journey.service.weaklink.rules.OutcomeModel.Gain;
import org.junit.jupiter.api.Test;

class OneImprovementTests {

    private static final Gain SURE = new Gain(0.02, 0.01, 0.03);
    private static final Gain UNSURE = new Gain(0.02, -0.01, 0.05);

    @Test
    void isTheLargestGainAmongThoseThatSurelyHelp() {
        OneImprovement.Choice choice = OneImprovement.choose(List.of(
                        new Candidate(0, 0.10, UNSURE, 0.2),
                        new Candidate(1, 0.06, SURE, 0.1),
                        new Candidate(2, 0.04, SURE, 0.7)))
                .orElseThrow();
        assertThat(choice.step().position()).isEqualTo(1);
        assertThat(choice.proven()).isTrue();
        assertThat(choice.strongestDriver()).as("named beside it").isEqualTo(2);
    }

    @Test
    void withoutAnswersItIsTheLargestGainAndSaysThatNoMoreIsKnown() {
        OneImprovement.Choice choice = OneImprovement.choose(
                        List.of(new Candidate(0, 0.01, null, null), new Candidate(1, 0.06, null, null)))
                .orElseThrow();
        assertThat(choice.step().position()).isEqualTo(1);
        assertThat(choice.proven()).isFalse();
        assertThat(choice.strongestDriver()).isNull();
    }

    @Test
    void whereNoSingleRepairGainsAnythingThereIsNone() {
        assertThat(OneImprovement.choose(List.of(new Candidate(0, 0, SURE, 0.5))))
                .isEmpty();
        assertThat(OneImprovement.choose(List.of())).isEmpty();
    }
}
