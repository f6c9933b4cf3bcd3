package journey.service.weaklink.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import journey.service.weaklink.rules.ControlChart.Signal;
import org.junit.jupiter.api.Test;

class ControlChartTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

    /** The trial samples of orange juice cans, 50 each; limits from R's package qcc. */
    @Test
    void thePlainChartIsAsPublished() {
        int[] cans = {
            12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9, 6
        };
        ControlChart chart = ControlChart.of(
                IntStream.range(0, cans.length)
                        .mapToObj(i -> week(i, cans[i], 50))
                        .toList(),
                1.0);
        assertThat(chart.centre()).isCloseTo(0.2313333, within(1e-6));
        assertThat(chart.points().get(0).low()).isCloseTo(0.0524275, within(1e-6));
        assertThat(chart.points().get(0).high()).isCloseTo(0.4102391, within(1e-6));
        assertThat(IntStream.range(0, cans.length)
                        .filter(i -> chart.points().get(i).signal() == Signal.WEEK_HIGH)
                        .map(i -> i + 1))
                .containsExactly(15, 23);
    }

    /** By hand: rates .8, .9, .8, .9 of 100 have z = ∓1.4003, ranges of 2.8006, so σz = 2.4828. */
    @Test
    void limitsWidenWithTheScatterOfWeeks() {
        ControlChart chart =
                ControlChart.of(List.of(week(0, 80, 100), week(1, 90, 100), week(2, 80, 100), week(3, 90, 100)), null);
        assertThat(chart.centre()).isCloseTo(0.85, within(1e-12));
        assertThat(chart.sigmaZ()).isCloseTo(2.4828, within(1e-3));
    }

    /**
     * 0.05 a week over 16 weeks with ten customers a week, 400 times: chance alone hides each week, and in a third of the
     * runs none is outside of its limits; the average tells most of those, and nearly all runs are found by either.
     */
    @Test
    void findsADriftThatNoSingleWeekShows() {
        Random random = new Random(16);
        int found = 0;
        int hidden = 0;
        int foundThoughHidden = 0;
        for (int run = 0; run < 400; run++) {
            ControlChart chart = drifting(random, 0, 10, 0.05);
            boolean isHidden = chart.points().stream().noneMatch(point -> point.signal() == Signal.WEEK_LOW);
            found += chart.isFalling() ? 1 : 0;
            hidden += isHidden ? 1 : 0;
            foundThoughHidden += isHidden && chart.isFalling() ? 1 : 0;
        }
        assertThat(found).isGreaterThan(340);
        assertThat(hidden).isGreaterThan(80);
        assertThat(foundThoughHidden).isGreaterThan(hidden * 6 / 10);
    }

    /** A tenth of that drift, at two hundred customers a week after a quiet spring. */
    @Test
    void namesTheWeekInWhichADriftBegan() {
        Random random = new Random(17);
        List<Long> late = new ArrayList<>();
        for (int run = 0; run < 100; run++) {
            ControlChart chart = drifting(random, 12, 200, 0.005);
            if (chart.isFalling()) {
                late.add(ChronoUnit.WEEKS.between(
                        MONDAY.plusWeeks(12), chart.began().orElseThrow()));
            }
        }
        assertThat(late).hasSizeGreaterThan(90);
        assertThat(late.stream().sorted().toList().get(late.size() / 2)).isBetween(-3L, 3L);
    }

    /** Weeks at .95, then sixteen that sink week by week. */
    private static ControlChart drifting(Random random, int quiet, int n, double aWeek) {
        List<Week> weeks = new ArrayList<>();
        for (int i = 0; i < quiet + 16; i++) {
            double yield = 0.95 - aWeek * Math.max(0, i - quiet);
            weeks.add(week(i, random.doubles(n).filter(u -> u < yield).count(), n));
        }
        return ControlChart.of(weeks).orElseThrow();
    }

    @Test
    void namesTheWeekOfASuddenFall() {
        List<Week> weeks = new ArrayList<>();
        Random random = new Random(3);
        for (int i = 0; i < 30; i++) {
            double yield = i < 20 ? 0.95 : 0.75;
            weeks.add(week(i, random.doubles(200).filter(u -> u < yield).count(), 200));
        }
        ControlChart chart = ControlChart.of(weeks).orElseThrow();
        assertThat(chart.isFalling()).isTrue();
        assertThat(chart.began()).contains(MONDAY.plusWeeks(20));
    }

    /** The average remembers the one bad week for long; the step does not. */
    @Test
    void aBadWeekThatIsOverIsOver() {
        List<Week> weeks = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            weeks.add(week(i, i == 14 ? 57 : 100 - i % 2, 100));
        }
        ControlChart chart = ControlChart.of(weeks).orElseThrow();
        assertThat(chart.points().get(14).signal()).isEqualTo(Signal.WEEK_LOW);
        assertThat(chart.points().subList(15, 20)).allMatch(point -> point.signal() == Signal.NONE);
        assertThat(chart.lastSignal()).isEqualTo(Signal.NONE);
        assertThat(ControlChart.of(weeks.subList(0, 15)).orElseThrow().isFalling())
                .isTrue();
    }

    /** Of weeks with gaps between them those of the last eight weeks count, not the last eight. */
    @Test
    void theLatestWeeksAreThoseOfTheCalendar() {
        List<Week> weeks = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            weeks.add(week(i == 11 ? 30 : i, i == 10 ? 40 : 95 - i % 2, 100));
        }
        assertThat(ControlChart.of(weeks.subList(0, 11)).orElseThrow().isFalling())
                .isTrue();
        assertThat(ControlChart.of(weeks).orElseThrow().lastSignal()).isEqualTo(Signal.NONE);
    }

    @Test
    void quietWeeksGiveNoSignalMostOfTheTime() {
        Random random = new Random(5);
        int signals = 0;
        for (int run = 0; run < 200; run++) {
            List<Week> weeks = IntStream.range(0, 26)
                    .mapToObj(i ->
                            week(i, random.doubles(100).filter(u -> u < 0.9).count(), 100))
                    .toList();
            signals += ControlChart.of(weeks).orElseThrow().lastSignal() == Signal.NONE ? 0 : 1;
        }
        assertThat(signals).isLessThan(60);
    }

    /** It rose for good in the spring, before few customers met the fall of the autumn. */
    @Test
    void anEarlierChangeForTheBetterIsNotTakenForTheFall() {
        List<Week> weeks = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            weeks.add(i < 12 ? week(i, 65 + i % 3, 100) : i < 26 ? week(i, 83 + i % 3, 100) : week(i, 10, 40));
        }
        ControlChart chart = ControlChart.of(weeks).orElseThrow();
        assertThat(chart.isFalling()).isTrue();
        assertThat(chart.began()).contains(MONDAY.plusWeeks(26));
    }

    /** The last two weeks have failed already where they will fail; most of what goes well is still to come. */
    @Test
    void theLastWeeksAreLeftOutUntilTheyAreSettled() {
        List<Week> weeks = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            weeks.add(new Week(MONDAY.plusWeeks(i), 90 + i % 3, 100, 5));
        }
        weeks.add(new Week(MONDAY.plusWeeks(12), 40, 50, 55));
        weeks.add(new Week(MONDAY.plusWeeks(13), 1, 9, 96));
        ControlChart chart = ControlChart.of(weeks).orElseThrow();
        assertThat(chart.points()).hasSize(12);
        assertThat(chart.lastSignal()).isEqualTo(Signal.NONE);
    }

    /** It fell in the third week and came back: nothing to be told of now. */
    @Test
    void whatIsOverIsNoTrend() {
        List<Week> weeks = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            weeks.add(week(i, i == 3 ? 100 : 180 + i % 4, 200));
        }
        ControlChart chart = ControlChart.of(weeks).orElseThrow();
        assertThat(chart.points().get(3).signal()).isEqualTo(Signal.WEEK_LOW);
        assertThat(chart.isFalling()).isFalse();
        assertThat(chart.began()).isEmpty();
    }

    @Test
    void weeksWithoutMeasurementsAndPerfectOnesAreNoTrouble() {
        List<Week> weeks = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            weeks.add(week(i, 10, 10));
            weeks.add(week(i, 0, 0));
        }
        ControlChart chart = ControlChart.of(weeks).orElseThrow();
        assertThat(chart.points()).hasSize(6);
        assertThat(chart.lastSignal()).isEqualTo(Signal.NONE);
        assertThat(chart.began()).isEmpty();
        assertThat(chart.points()).allMatch(point -> point.low() == 1 && point.high() == 1 && point.average() == 0);
        assertThat(ControlChart.of(weeks.subList(0, 4))).isEmpty();
    }

    private static Week week(int number, long well, long measured) {
        return new Week(MONDAY.plusWeeks(number), well, measured, 0);
    }
}
