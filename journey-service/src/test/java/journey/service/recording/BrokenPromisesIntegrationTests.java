package journey.service.recording;

import static journey.service.recording.Rows.touchpoint;
import static journey.service.recording.Rows.transaction;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import journey.domain.journey.Measure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A promise that has passed cannot be edited away: not by a form, not by a program. */
class BrokenPromisesIntegrationTests extends RecordingIntegrationTest {

    @BeforeEach
    void openATransaction() {
        record(
                transaction("t1").journey("buy").opened(OPENED),
                touchpoint("t1").step("delivered").promised(after("PT1H")));
        assertThat(stepVerdicts("t1")).isEqualTo("UUUN");
    }

    @Test
    void staysBrokenWhenAFormMovesIt() {
        assertThat(report(touchpoint("t1").step("delivered").promised(after("PT48H"))))
                .isEqualTo(CHANGED);
        assertThat(stepVerdicts("t1")).isEqualTo("UUUN");
        report(touchpoint("t1").step("delivered").at(after("PT47H")).with(Measure.SATISFACTION, 5));
        // it came, which ends the transaction, and came in time for the second promise: that makes nothing good
        assertThat(stepVerdicts("t1")).isEqualTo("NNUN");
        assertThat(promises()).isEqualTo("2026-03-04 09:00:00 2026-03-02 10:00:00 2026-03-02 10:00:00");
        assertSummariesFollowFromFacts();
        assertRollupsFollowFromFacts();
    }

    @Test
    void isCorrectedByAFileWhichIsTold() {
        assertThat(record(touchpoint("t1").step("delivered").promised(after("PT48H"))))
                .containsExactly(new RowOutcome.Changed(Set.of(RowNote.of(RowEffect.PROMISE_CORRECTED))));
        assertThat(stepVerdicts("t1")).isEqualTo("UUUU");
        assertThat(promises()).isEqualTo("2026-03-04 09:00:00 2026-03-02 10:00:00");
        assertSummariesFollowFromFacts();
        assertRollupsFollowFromFacts();
    }

    @Test
    void isAgreedAnewBeforeItHasPassed() {
        clock.set(after("PT1H"));
        report(touchpoint("t1").step("delivered").promised(after("PT48H")));
        assertThat(stepVerdicts("t1")).isEqualTo("UUUU");
        clock.set(after("PT49H"));
        report(touchpoint("t1").step("delivered").promised(after("PT72H")));
        assertThat(stepVerdicts("t1")).isEqualTo("UUUN");
        assertThat(promises()).isEqualTo("2026-03-05 09:00:00 2026-03-02 10:00:00 2026-03-04 09:00:00");
    }

    @Test
    void refusesToTakeABrokenPromiseOutOfSight() {
        Map<String, java.util.List<String>> before = versions();
        assertThat(report(touchpoint("t1").step("delivered").applicable(false)))
                .isInstanceOfSatisfying(RowOutcome.Refused.class, refused -> {
                    assertThat(refused.column()).isEqualTo("applicable");
                    assertThat(refused.reason()).startsWith("its promise has passed");
                });
        assertThat(versions()).isEqualTo(before);
        record(touchpoint("t1").step("delivered").applicable(false));
        assertThat(stepVerdicts("t1")).isEqualTo("UUU-");
    }

    /** Paid is promised within ten hours of Ordered. */
    @Test
    void cannotReplaceThePlansPromiseOnceThatHasPassed() {
        record(touchpoint("t1").step("ordered").at(OPENED));
        clock.set(after("PT10H"));
        report(touchpoint("t1").step("paid").promised(after("PT48H")));
        assertThat(stepVerdicts("t1")).startsWith("WU");
        record(
                transaction("t2").journey("buy").opened(OPENED),
                touchpoint("t2").step("ordered").at(OPENED));
        clock.set(after("PT10H").plusNanos(1_000));
        report(touchpoint("t2").step("paid").promised(after("PT48H")));
        assertThat(stepVerdicts("t2")).startsWith("WN");
        assertSummariesFollowFromFacts();
    }

    private String promises() {
        return jdbc.queryForObject("""
                select concat_ws(' ', promised_at at time zone 'UTC', first_promised_at at time zone 'UTC',
                  broken_promised_at at time zone 'UTC')
                from touchpoint where promised_at is not null""", String.class);
    }
}
