package journey.service.scoring.rules;

import static journey.service.scoring.rules.Given.OPENED;
import static journey.service.scoring.rules.Given.after;
import static journey.service.scoring.rules.Given.touchpoint;
import static journey.service.scoring.rules.Given.transaction;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import journey.domain.journey.Measure;
import journey.domain.transaction.Status;
import journey.service.scoring.rules.Given.TouchpointBuilder;
import journey.service.scoring.rules.Given.TransactionBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifecycleTests {

    private static final Set<String> ENDS = Set.of("end", "lost");
    private static final Instant LATER = after("P10D");

    @Test
    void startsAtTheOpeningElseTheFirstTouchpointElseTheRecording() {
        assertThat(of(transaction().opened(after("PT5H")).with(touchpoint("a").at(OPENED)))
                        .startedAt())
                .isEqualTo(after("PT5H"));
        assertThat(of(transaction()
                                .opened(null)
                                .with(touchpoint("b").at(after("PT2H")))
                                .with(touchpoint("a").at(after("PT1H")))
                                .with(touchpoint("c").promised(OPENED)))
                        .startedAt())
                .isEqualTo(after("PT1H"));
        // the builder records at OPENED
        assertThat(of(transaction().opened(null)).startedAt()).isEqualTo(OPENED);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, false, OPEN",
                "OPEN, -, false, OPEN",
                "COMPLETED, -, false, COMPLETED",
                "CANCELLED, -, false, CANCELLED",
                "-, PT5H, false, COMPLETED",
                "OPEN, PT5H, false, COMPLETED",
                "CANCELLED, PT5H, false, CANCELLED",
                "-, -, true, COMPLETED",
                "OPEN, -, true, COMPLETED",
                "CANCELLED, -, true, CANCELLED"
            })
    void closesByItsStatusElseByItsClosingElseByAnEndingStep(Status told, String closed, boolean ended, Status state) {
        TransactionBuilder given = transaction().status(told);
        if (closed != null) {
            given.closed(after(closed));
        }
        given.with(touchpoint(ended ? "end" : "a").at(after("PT3H")));
        Lifecycle lifecycle = of(given);
        assertThat(lifecycle.state()).isEqualTo(state);
        assertThat(lifecycle.isOpen()).isEqualTo(state == Status.OPEN);
        if (state == Status.OPEN) {
            assertThat(lifecycle.endedAt()).isNull();
        } else {
            assertThat(lifecycle.endedAt()).isEqualTo(after(closed != null ? closed : "PT3H"));
        }
    }

    @Test
    void endsWithTheEarliestEndingStepAndNotWithWhatCameLater() {
        Lifecycle lifecycle = of(transaction()
                .with(touchpoint("lost").at(after("PT4H")))
                .with(touchpoint("end").at(after("PT3H")))
                .with(touchpoint("a").at(after("PT9H"))));
        assertThat(lifecycle.endedAt()).isEqualTo(after("PT3H"));
    }

    @Test
    void endsAClosedTransactionWithItsLastTouchpointElseItsStart() {
        assertThat(of(transaction()
                                .completed()
                                .with(touchpoint("a").at(after("PT2H")))
                                .with(touchpoint("b").at(after("PT1H"))))
                        .endedAt())
                .isEqualTo(after("PT2H"));
        assertThat(of(transaction().completed()).endedAt()).isEqualTo(OPENED);
    }

    @Test
    void isNotEndedByAnEndingStepThatDidNotHappen() {
        assertThat(endedBy(touchpoint("end").promised(after("PT1H")))).isFalse();
        assertThat(endedBy(touchpoint("end").at(OPENED).done(false))).isFalse();
        assertThat(endedBy(touchpoint("end").at(OPENED).applicable(false))).isFalse();
        assertThat(endedBy(touchpoint("end"))).isFalse();
        assertThat(endedBy(touchpoint("other").at(OPENED))).isFalse();
    }

    @Test
    void isEndedByAnEndingStepWithoutATimeOnceSomethingWasMeasured() {
        assertThat(endedBy(touchpoint("end").done(true))).isTrue();
        assertThat(endedBy(touchpoint("end").with(Measure.SATISFACTION, 1))).isTrue();
    }

    /** Reopened at three: what ended it before says nothing any more, what comes afterwards ends it again. */
    @ParameterizedTest
    @CsvSource({"PT2H, OPEN", "PT3H, OPEN", "PT3H0.000001S, COMPLETED"})
    void isReopenedByTheWordOfTheFirm(String ended, Status state) {
        TransactionBuilder reopened =
                transaction().with(touchpoint("end").at(after(ended))).reopened(after("PT3H"));
        assertThat(of(reopened).state()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"PT1H, COMPLETED", "PT0S, COMPLETED", "-PT0.000001S, OPEN"})
    void isClosedByAClosingTimeOnceThatHasCome(String ago, Status state) {
        TransactionBuilder closing = transaction().closed(LATER.minus(Duration.parse(ago)));
        assertThat(of(closing).state()).isEqualTo(state);
    }

    private static boolean endedBy(TouchpointBuilder touchpoint) {
        return !of(transaction().with(touchpoint)).isOpen();
    }

    private static Lifecycle of(TransactionBuilder transaction) {
        return Lifecycle.of(transaction.facts(), ENDS, LATER);
    }
}
