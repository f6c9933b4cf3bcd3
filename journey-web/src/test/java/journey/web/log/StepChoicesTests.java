package journey.web.log;

import static journey.web.wording.Facts.ORDERED;
import static journey.web.wording.Facts.came;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import journey.domain.touchpoint.Measures;
import journey.domain.touchpoint.Touchpoint;
import journey.web.wording.Facts;
import org.junit.jupiter.api.Test;

class StepChoicesTests {

    @Test
    void offersWhatHasNotComeBeforeWhatHasAndSaysThatItComesAgain() {
        assertThat(choices(came("ordered", ORDERED)))
                .extracting(StepChoice::value, StepChoice::hint)
                .containsExactly(
                        tuple("1:handed-over", "overdue since 12 Jul 12:00"),
                        tuple("1:delivered", ""),
                        tuple("2:ordered", "again, time number 2"));
    }

    @Test
    void fulfilsWhatIsExpectedUnderItsOwnKey() {
        Instant promised = ORDERED.plus(Duration.ofDays(30));
        Touchpoint expected = new Touchpoint(
                "delivered",
                4,
                "P-9",
                null,
                promised,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Measures.NONE,
                null,
                null,
                null);
        assertThat(choices(came("ordered", ORDERED), expected))
                .filteredOn(choice -> choice.code().equals("delivered"))
                .extracting(StepChoice::value, StepChoice::reference, StepChoice::due, StepChoice::hint)
                .containsExactly(tuple("4:delivered", "P-9", promised, "promised for 9 Aug 12:00"));
    }

    @Test
    void keepsWhatWasNotDoneAmongWhatIsToCome() {
        Measures notDone = new Measures(false, null, null, null, null, null, null, null);
        assertThat(choices(came("ordered", 1, ORDERED, notDone, null)))
                .first()
                .extracting(StepChoice::value, StepChoice::hint)
                .containsExactly("2:ordered", "was not done before");
    }

    private static List<StepChoice> choices(Touchpoint... touchpoints) {
        return StepChoices.of(Facts.PLAN, List.of(touchpoints), Facts.words());
    }
}
