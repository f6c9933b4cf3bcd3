package journey.bench.run.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoalTests {

    @ParameterizedTest
    @CsvSource({"0.59, false", "0.60, true", "0.61, true"})
    void isMetFromTheFloorOn(double ratio, boolean met) {
        assertThat(Goal.atLeast(0.60, 0.85).isMet(ratio)).isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({"1.14, true", "1.15, true", "1.16, false"})
    void isMetUpToTheLimit(double ratio, boolean met) {
        assertThat(Goal.atMost(1.15, 1.05).isMet(ratio)).isEqualTo(met);
    }

    @Test
    void isToldShortlyToProgramsAndWithItsStretchToPeople() {
        assertThat(Goal.atLeast(0.60, 0.85).code()).isEqualTo(">= 0.6");
        assertThat(Goal.atLeast(0.60, 0.85).text()).isEqualTo("≥ 0.6 (stretch 0.85)");
        assertThat(Goal.atMost(3, 3).code()).isEqualTo("<= 3");
        assertThat(Goal.atMost(3, 3).text()).isEqualTo("≤ 3");
    }

    @Test
    void everyWorkIsFoundByItsCode() {
        assertThat(Arrays.stream(Work.values()).map(Work::code)).contains("import", "same-again", "dashboard-duckdb");
        for (Work work : Work.values()) {
            assertThat(Work.named(work.code())).contains(work);
        }
        assertThat(Work.named("IMPORT")).isEmpty();
    }
}
