package journey.service.recording;

import static journey.service.recording.Rows.touchpoint;
import static journey.service.recording.Rows.transaction;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Promises that pass by the clock alone: paid is promised within 10 hours of ordered, at 9:00. */
class OverdueIntegrationTests extends RecordingIntegrationTest {

    private static final Instant DUE = after("PT10H");

    @Autowired
    private OverdueWatch watch;

    @BeforeEach
    void order() {
        record(
                transaction("t1").journey("buy").opened(OPENED),
                touchpoint("t1").step("ordered").at(OPENED));
    }

    @Test
    void turnsAfterThePromiseAndNotBefore() {
        assertThat(stepVerdicts("t1")).isEqualTo("WUUU");
        Map<String, List<String>> before = versions();
        clock.set(DUE);
        assertThat(recorder.judgeOverdue(DUE, 10)).isZero();
        assertThat(versions()).isEqualTo(before);
        Instant past = DUE.plusNanos(1_000);
        clock.set(past);
        assertThat(recorder.judgeOverdue(past, 10)).isEqualTo(1);
        assertThat(stepVerdicts("t1")).isEqualTo("WNUU");
        assertThat(verdict("t1")).isEqualTo("NOT_WELL");
        assertThat(recorder.judgeOverdue(past, 10)).isZero();
        assertSummariesFollowFromFacts();
    }

    @Test
    void judgesByTheMomentItIsGiven() {
        Instant past = DUE.plusSeconds(1);
        assertThat(recorder.judgeOverdue(past, 10)).isEqualTo(1);
        assertThat(stepVerdicts("t1")).isEqualTo("WNUU");
    }

    @Test
    void comesBackForTheNextPromise() {
        record(touchpoint("t1").step("advised").promised(after("PT20H")));
        clock.set(DUE.plusSeconds(1));
        recorder.judgeOverdue(clock.instant(), 10);
        assertThat(stepVerdicts("t1")).isEqualTo("WNUU");
        clock.set(after("PT21H"));
        assertThat(recorder.judgeOverdue(clock.instant(), 10)).isEqualTo(1);
        assertThat(stepVerdicts("t1")).isEqualTo("WNNU");
    }

    @Test
    void turnsAnExpectedTouchpointToo() {
        record(touchpoint("t1").step("delivered").promised(after("PT2H")));
        clock.set(after("PT3H"));
        recorder.judgeOverdue(clock.instant(), 10);
        assertThat(stepVerdicts("t1")).isEqualTo("WUUN");
        assertThat(jdbc.queryForObject("select verdict from touchpoint where promised_at is not null", String.class))
                .isEqualTo("NOT_WELL");
    }

    @Test
    void turnsBackWhenAnEarlierTimeIsReported() {
        clock.set(DUE.plusSeconds(1));
        recorder.judgeOverdue(clock.instant(), 10);
        record(touchpoint("t1").step("paid").at(after("PT9H")));
        assertThat(stepVerdicts("t1")).isEqualTo("WWUU");
    }

    @Test
    void takesTheMostOverdueFirstUpToTheLimit() {
        record(
                transaction("t2").journey("buy"),
                touchpoint("t2").step("ordered").at(OPENED.minusSeconds(60)),
                transaction("t3").journey("buy"),
                touchpoint("t3").step("ordered").at(OPENED.plusSeconds(60)));
        clock.set(DUE.plusSeconds(120));
        assertThat(recorder.judgeOverdue(clock.instant(), 2)).isEqualTo(2);
        assertThat(stepVerdicts("t1")).isEqualTo("WNUU");
        assertThat(stepVerdicts("t2")).isEqualTo("WNUU");
        assertThat(stepVerdicts("t3")).isEqualTo("WUUU");
    }

    @Test
    void isWatchedUntilNothingIsLeft() {
        clock.set(DUE.plusSeconds(1));
        watch.judgeOverdue();
        assertThat(stepVerdicts("t1")).isEqualTo("WNUU");
    }
}
