package journey.service.demo.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import journey.domain.imports.FactRow.TouchpointRow;
import journey.domain.touchpoint.Measures;
import journey.domain.transaction.Status;
import journey.domain.transaction.Verdict;
import journey.service.demo.rules.PlayedCompany.Judged;
import journey.service.scoring.rules.Finding;
import journey.service.scoring.rules.StepJudgement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is built into the demo company can be found in its verdicts, as the product judges them. */
class DemoMechanismsTests {

    private static final Instant DECLINE = PlayedCompany.NOW.minus(Duration.ofDays(161));

    private final PlayedCompany company = PlayedCompany.one();

    @ParameterizedTest
    @CsvSource({
        "open-account, 0.68, 0.80",
        "home-renovation, 0.45, 0.68",
        "airline-trip, 0.48, 0.65",
        "help-desk, 0.70, 0.82"
    })
    void hasAnEverythingRateOfItsOwn(String journey, double low, double high) {
        assertThat(rate(journey, one -> true)).isBetween(low, high);
    }

    @ParameterizedTest
    @CsvSource({
        "open-account, identity-checked",
        "home-renovation, work-finished",
        "airline-trip, arrived",
        "help-desk, passed-on"
    })
    void hasOneWeakestLink(String journey, String weakest) {
        List<String> steps = company.plans.get(journey).positions().keySet().stream()
                .sorted((a, b) ->
                        Double.compare(shareWell(journey, a, one -> true), shareWell(journey, b, one -> true)))
                .toList();
        assertThat(steps.get(0)).isEqualTo(weakest);
        assertThat(shareWell(journey, weakest, one -> true)).isBetween(0.72, 0.90);
        assertThat(shareWell(journey, steps.get(3), one -> true)).isGreaterThan(0.92);
    }

    @ParameterizedTest
    @CsvSource({"open-account, card-delivered", "home-renovation, materials-delivered"})
    void showsTheCarrierWorseFromWeekThirty(String journey, String step) {
        double before = shareWell(journey, step, one -> one.row().openedAt().isBefore(DECLINE));
        double after = shareWell(journey, step, one -> one.row().openedAt().isAfter(DECLINE));
        assertThat(after).isLessThan(before - 0.06);
    }

    @Test
    void showsOneBranchBetterThanEveryOther() {
        double excellent = rate("open-account", in(AccountPlay.EXCELLENT_BRANCH));
        AccountPlay.play().channels().stream()
                .map(JourneyPlay.Channel::code)
                .filter(code -> !code.equals(AccountPlay.EXCELLENT_BRANCH))
                .forEach(code -> assertThat(rate("open-account", in(code))).isLessThan(excellent - 0.08));
    }

    @Test
    void callsOnlyAfterLateSteps() {
        for (List<Judged> transactions : company.judged.values()) {
            for (Judged one : transactions) {
                one.touchpoints().stream()
                        .filter(row -> row.step().equals(Visit.WHERE_IS_IT))
                        .forEach(row -> assertThat(step(one, row.causedBy()).findings())
                                .as(one.row().transaction())
                                .anyMatch(found -> (found instanceof Finding.Timed timed && !timed.well())
                                        || found instanceof Finding.Overdue));
            }
        }
    }

    /** Staff saw it at half of the touchpoints at least, and hundreds of customers said it. */
    @Test
    void tellsHowItFeltAtEveryStep() {
        company.plans.forEach((journey, plan) -> plan.positions().keySet().forEach(step -> {
            List<Measures> measures = company.judged.get(journey).stream()
                    .flatMap(one -> one.touchpoints().stream())
                    .filter(row -> row.step().equals(step) && row.occurredAt() != null)
                    .map(TouchpointRow::measures)
                    .toList();
            long seen = measures.stream()
                    .filter(one -> Stream.of(one.feeling(), one.clarity(), one.respect(), one.recognition())
                            .anyMatch(Objects::nonNull))
                    .count();
            long said =
                    measures.stream().filter(one -> one.satisfaction() != null).count();
            assertThat(said).as("said at %s of %s", step, journey).isGreaterThan(200);
            if (measures.stream().filter(one -> one.satisfaction() != null).count() < measures.size() / 2) {
                assertThat(seen).as("seen at %s of %s", step, journey).isGreaterThan(measures.size() / 10 * 4);
            }
        }));
    }

    @Test
    void feelsLatenessAtTheStepsAfterIt() {
        assertThat(shareWell("airline-trip", "thanked", one -> failed(one, "arrived")))
                .isLessThan(shareWell("airline-trip", "thanked", one -> !failed(one, "arrived")) - 0.03);
    }

    @Test
    void leavesRecentOnesOpenWithPromisesDueAndOverdue() {
        List<Judged> open = company.judged.values().stream()
                .flatMap(List::stream)
                .filter(one -> one.row().status() == Status.OPEN)
                .toList();
        assertThat(open).hasSizeBetween(600, 2_000);
        assertThat(open).filteredOn(one -> one.judgement().dueAt() != null).hasSizeGreaterThan(300);
        assertThat(open)
                .filteredOn(one -> one.judgement().verdict() == Verdict.NOT_WELL)
                .hasSizeGreaterThan(50);
    }

    @Test
    void knowsCancelledUnmeasuredRepeatedAndNotApplicable() {
        Map<String, List<Judged>> all = company.judged;
        assertThat(count(all, one -> one.row().status() == Status.CANCELLED)).isBetween(150L, 900L);
        assertThat(count(
                        all,
                        one -> one.row().status() == Status.COMPLETED
                                && one.judgement().verdict() == Verdict.UNKNOWN))
                .isBetween(300L, 1_500L);
        assertThat(count(all, one -> one.touchpoints().stream().anyMatch(row -> row.occurrence() == 2)))
                .isGreaterThan(300);
        assertThat(count(all, one -> one.touchpoints().stream().anyMatch(row -> row.moment() != null)))
                .isBetween(500L, 1_500L);
        assertThat(count(
                        all, one -> one.touchpoints().stream().anyMatch(row -> Boolean.FALSE.equals(row.applicable()))))
                .isGreaterThan(1_000);
    }

    private static long count(Map<String, List<Judged>> all, Predicate<Judged> which) {
        return all.values().stream().flatMap(List::stream).filter(which).count();
    }

    private static Predicate<Judged> in(String channel) {
        return one -> one.row().channel().equals(channel);
    }

    private boolean failed(Judged one, String step) {
        return step(one, step).verdict() == Verdict.NOT_WELL;
    }

    private StepJudgement step(Judged one, String step) {
        int position = company.plans.get(one.row().journey()).positions().get(step);
        return one.judgement().steps().get(position);
    }

    private double rate(String journey, Predicate<Judged> which) {
        return share(company.judged.get(journey).stream()
                .filter(which)
                .map(one -> one.judgement().verdict())
                .toList());
    }

    private double shareWell(String journey, String step, Predicate<Judged> which) {
        return share(company.judged.get(journey).stream()
                .filter(which)
                .map(one -> step(one, step).verdict())
                .toList());
    }

    private static double share(List<Verdict> verdicts) {
        double well = verdicts.stream().filter(v -> v == Verdict.WELL).count();
        return well
                / (well + verdicts.stream().filter(v -> v == Verdict.NOT_WELL).count());
    }
}
