package journey.service.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import journey.domain.journey.Measure;
import journey.domain.transaction.Status;
import journey.domain.transaction.Verdict;
import journey.service.everything.EverythingService;
import journey.service.everything.PeriodLength;
import journey.service.everything.rules.EverythingRate;
import journey.service.everything.rules.StepYield;
import journey.service.flow.FlowPair;
import journey.service.flow.FlowService;
import journey.service.flow.HandOver;
import journey.service.journey.JourneyService;
import journey.service.map.MapService;
import journey.service.map.StepLane;
import journey.service.scope.Scope;
import journey.service.transaction.TransactionFilter;
import journey.service.transaction.TransactionFilter.Order;
import journey.service.transaction.TransactionFilter.Passed;
import journey.service.transaction.TransactionService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Figures say what they name: booked by sales, paid, perhaps seated by the desk, boarded by the crew. */
class TrueFiguresIntegrationTests extends RecordingIntegrationTest {

    private static final Scope TRIP = Scope.EVERYTHING.ofJourney("trip");
    private static final String PLAN = """
            {"code": "trip", "name": "Trip", "stages": [{"name": "All", "steps": [
              {"code": "booked", "name": "Booked", "department": "sales"},
              {"code": "checked", "name": "Checked", "department": "desk"},
              {"code": "seated", "name": "Seated", "department": "desk", "required": false},
              {"code": "boarded", "name": "Boarded", "department": "crew",
               "standard": {"DONE": true, "SATISFACTION": true}, "promise": {"after": "booked", "within": "PT24H"}}]}],
             "ends": "boarded"}
            """;

    @Autowired
    private JourneyService journeys;

    @Autowired
    private EverythingService everything;

    @Autowired
    private FlowService flow;

    @Autowired
    private MapService map;

    @Autowired
    private TransactionService transactions;

    @BeforeEach
    void publish() {
        journeys.publish("trip", PLAN, "test");
    }

    /** Both ways of counting agree, whatever a test has recorded. */
    @AfterEach
    void sumsFollowFromFacts() {
        assertSummariesFollowFromFacts();
        assertRollupsFollowFromFacts();
        folds.fold();
        assertRollupsFollowFromFacts();
    }

    private void book(String transaction) {
        record(
                Rows.transaction(transaction).journey("trip").opened(OPENED),
                Rows.touchpoint(transaction).step("booked").at(OPENED));
    }

    /** Two rated 5, one rated 2, and two of which a bad check is known but no rating. */
    @Test
    void theRateOfTheFullyMeasuredStandsBesideThatOfKnownVerdicts() {
        for (int i = 0; i < 5; i++) {
            book("t" + i);
            record(
                    Rows.touchpoint("t" + i).step("checked").at(after("PT1H")).with(Measure.DONE, i < 3 ? 1 : 0),
                    Rows.touchpoint("t" + i)
                            .step("boarded")
                            .at(after("PT2H"))
                            .with(Measure.SATISFACTION, i < 2 ? (Integer) 5 : i == 2 ? (Integer) 2 : null));
        }
        book("t5");
        EverythingRate rate = everything.rates(TRIP, PeriodLength.TOTAL).get(0).rate();
        assertThat(rate).isEqualTo(new EverythingRate(2, 3, 1, new StepYield(2, 1, 0)));
        assertThat(rate.rate().orElseThrow()).isEqualTo(0.4);
        assertThat(rate.full().rate().orElseThrow()).isCloseTo(0.6667, within(1e-4));
    }

    /** Over the step that nobody requires, and over one that does not apply. */
    @Test
    void handOversGoToTheNextStepThatCame() {
        for (String transaction : List.of("t1", "t2")) {
            book(transaction);
            record(Rows.touchpoint(transaction).step("checked").at(after("PT1H")));
            record(Rows.touchpoint(transaction).step("boarded").at(after("PT22H")));
        }
        book("t3");
        record(Rows.touchpoint("t3").step("checked").applicable(false));
        record(Rows.touchpoint("t3").step("boarded").at(after("PT22H")));
        List<HandOver> handOvers = flow.handOvers(TRIP);
        assertThat(handOvers)
                .extracting(one -> one.from() + " " + one.to() + " " + one.waits())
                .containsExactly("booked checked 2", "booked boarded 1", "checked boarded 2", "seated boarded 0");
        assertThat(handOvers.get(2).medianWait()).isBetween(Duration.ofHours(20), Duration.ofHours(23));
        StepLane checked = map.steps(TRIP).get(1);
        assertThat(checked.medianWait()).isBetween(Duration.ofHours(20), Duration.ofHours(23));
        for (HandOver one : handOvers) {
            assertThat(transactions.count(TRIP, passed(one))).isEqualTo(one.waits());
        }
    }

    private static TransactionFilter passed(HandOver handOver) {
        return new TransactionFilter(
                Set.<Verdict>of(),
                null,
                Set.of(),
                null,
                null,
                null,
                null,
                null,
                new Passed(handOver.from(), handOver.to()),
                null,
                null,
                null,
                null,
                Order.LATEST);
    }

    @Test
    void waysOverWhatDoesNotApplyArePlanned() {
        for (int i = 0; i < 3; i++) {
            book("t" + i);
            if (i < 2) {
                record(Rows.touchpoint("t" + i).step("checked").applicable(false));
            }
            record(Rows.touchpoint("t" + i).step("boarded").at(after("PT22H")));
        }
        FlowPair over = flow.pairs(TRIP).stream()
                .filter(pair -> "booked".equals(pair.from()))
                .findFirst()
                .orElseThrow();
        assertThat(over.to()).isEqualTo("boarded");
        assertThat(over.count()).isEqualTo(3);
        assertThat(over.asPlanned()).isEqualTo(2);
        assertThat(over.planned()).isTrue();
        // where it was skipped, the way is not planned
        record(Rows.touchpoint("t0").step("checked").applicable(true));
        record(Rows.touchpoint("t1").step("checked").applicable(true));
        assertThat(flow.pairs(TRIP)).noneMatch(pair -> "booked".equals(pair.from()) && pair.planned());
    }

    /** In time; late; never, by the clock; never, as it was closed before; still running. */
    @Test
    void promisesThatWereNeverFulfilledAreNotKept() {
        for (String transaction : List.of("in-time", "late", "never", "closed", "undone")) {
            book(transaction);
        }
        record(Rows.touchpoint("in-time").step("boarded").at(after("PT23H")));
        record(Rows.touchpoint("late").step("boarded").at(after("PT25H")));
        record(Rows.touchpoint("undone").step("boarded").at(after("PT23H")).with(Measure.DONE, 0));
        record(Rows.transaction("closed").status(Status.CANCELLED));
        clock.set(after("PT30H"));
        while (recorder.judgeOverdue(clock.instant(), 50) > 0) {
            assertThat(clock.instant()).isEqualTo(after("PT30H"));
        }
        record(
                Rows.transaction("running").journey("trip").opened(after("PT29H")),
                Rows.touchpoint("running").step("booked").at(after("PT29H")));
        StepLane boarded = map.steps(TRIP).get(1);
        assertThat(boarded.position()).isEqualTo(3);
        assertThat(List.of(boarded.promised(), boarded.kept(), boarded.late(), boarded.broken()))
                .containsExactly(5L, 1L, 1L, 3L);
        assertThat(flow.handOvers(TRIP).get(0).promised()).isZero();
        assertThat(flow.handOvers(TRIP))
                .filteredOn(one -> one.to().equals("boarded"))
                .allMatch(one -> one.promised() == 5 && one.kept() == 1);
    }

    /** One tap of one person draws no curve; from twenty on both sides are told apart. */
    @Test
    void feelingsAreToldFromTwentyOn() {
        for (int i = 0; i < 20; i++) {
            book("t" + i);
            record(Rows.touchpoint("t" + i)
                    .step("checked")
                    .at(after("PT1H"))
                    .with(Measure.SATISFACTION, 5)
                    .with(Measure.RESPECT, 2)
                    .with(Measure.CLARITY, i == 0 ? 3 : null));
            if (i == 18) {
                assertThat(map.steps(TRIP).get(1).feeling()).isNull();
            }
        }
        StepLane.Feeling feeling = map.steps(TRIP).get(1).feeling();
        assertThat(feeling).isNotNull();
        assertThat(feeling.count()).isEqualTo(20);
        // nineteen of (100 + 25) / 2, one of (100 + 25 + 50) / 3
        assertThat(feeling.mean()).isCloseTo((19 * 62.5 + 58.33) / 20, within(1e-9));
        assertThat(feeling.said()).isEqualTo(new StepLane.Source(100, 20));
        assertThat(feeling.seen()).isEqualTo(new StepLane.Source((19 * 25 + 37.5) / 20, 20));
        assertThat(map.steps(TRIP).get(0).feeling()).isNull();
    }
}
