package journey.service.change.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.TreeMap;
import journey.service.everything.rules.StepYield;
import org.junit.jupiter.api.Test;

class RipeWeeksTests {

    private static final LocalDate LAST = LocalDate.of(2026, 3, 30);

    private final NavigableMap<LocalDate, StepYield> weeks = new TreeMap<>();

    @Test
    void takesTheLatestWeekThatIsRipeAndTheOneBefore() {
        week(0, 30, 0, 30);
        week(1, 20, 10, 2);
        week(2, 28, 2, 0);
        week(3, 10, 20, 0);

        RipeWeeks found = RipeWeeks.latest(weeks, LAST, 1).orElseThrow();

        assertThat(found.first()).isEqualTo(LAST.minusWeeks(1));
        assertThat(found.movement().now()).isEqualTo(new StepYield(20, 10, 2));
        assertThat(found.movement().before()).isEqualTo(new StepYield(28, 2, 0));
    }

    @Test
    void putsWeeksTogether() {
        for (int back = 0; back < 8; back++) {
            week(back, back < 4 ? 6 : 9, 4, 0);
        }

        RipeWeeks found = RipeWeeks.latest(weeks, LAST, 4).orElseThrow();

        assertThat(found.first()).isEqualTo(LAST.minusWeeks(3));
        assertThat(found.movement().now()).isEqualTo(new StepYield(24, 16, 0));
        assertThat(found.movement().before()).isEqualTo(new StepYield(36, 16, 0));
    }

    @Test
    void leavesOutTheWeekThatIsNotOver() {
        week(-1, 100, 0, 0);
        week(0, 100, 0, 0);
        week(1, 50, 50, 0);

        assertThat(RipeWeeks.latest(weeks, LAST, 1).orElseThrow().first()).isEqualTo(LAST);
    }

    @Test
    void saysNothingOfWhatIsLongPast() {
        week(26, 100, 0, 0);
        week(27, 100, 0, 0);

        assertThat(RipeWeeks.latest(weeks, LAST, 1)).isEmpty();
    }

    private void week(int back, long well, long notWell, long unknown) {
        weeks.put(LAST.minusWeeks(back), new StepYield(well, notWell, unknown));
    }
}
