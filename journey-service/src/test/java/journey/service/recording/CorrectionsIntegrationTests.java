package journey.service.recording;

import static journey.service.recording.Rows.answer;
import static journey.service.recording.Rows.touchpoint;
import static journey.service.recording.Rows.transaction;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import journey.domain.imports.FactRow;
import journey.domain.transaction.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said later corrects what was said before: whether a transaction is open, and what its customer thinks. */
class CorrectionsIntegrationTests extends RecordingIntegrationTest {

    static Stream<List<Supplier<FactRow>>> closings() {
        return Stream.of(
                List.of(transaction("t1").status(Status.COMPLETED)),
                List.of(transaction("t1").status(Status.CANCELLED).closed(after("PT2H"))),
                List.of(transaction("t1").closed(after("PT2H"))),
                List.of(touchpoint("t1").step("delivered").at(after("PT2H"))),
                // said to be open before it was over
                List.of(
                        transaction("t1").status(Status.OPEN),
                        touchpoint("t1").step("delivered").at(after("PT3H").plusNanos(1_000))));
    }

    @ParameterizedTest
    @MethodSource("closings")
    void reopensAClosedTransaction(List<Supplier<FactRow>> closing) {
        record(
                transaction("t1").journey("buy").opened(OPENED),
                touchpoint("t1").step("ordered").at(OPENED));
        closing.forEach(this::record);
        assertThat(state()).isEqualTo("COMPLETED".equals(state()) ? "COMPLETED" : "CANCELLED");
        assertThat(stepVerdicts("t1")).startsWith("WN");
        clock.set(after("PT5H"));
        assertThat(record(transaction("t1").status(Status.OPEN))).containsExactly(CHANGED);
        assertThat(state()).isEqualTo("OPEN");
        assertThat(stepVerdicts("t1")).startsWith("WU");
        // saying it again changes nothing
        assertThat(record(transaction("t1").status(Status.OPEN))).containsExactly(UNCHANGED);
        assertSummariesFollowFromFacts();
        assertRollupsFollowFromFacts();
        // and it is closed again by what comes afterwards
        record(touchpoint("t1").step("delivered").occurrence(2).at(after("PT6H")));
        assertThat(state()).isEqualTo("COMPLETED");
    }

    @Test
    void isClosedByAClosingTimeAfterItWasSaidToBeOpen() {
        record(transaction("t1").journey("buy").opened(OPENED).status(Status.OPEN));
        record(transaction("t1").closed(after("PT2H")));
        assertThat(state()).isEqualTo("COMPLETED");
    }

    @Test
    void refusesARowThatSaysOpenAndClosed() {
        record(transaction("t1").journey("buy").opened(OPENED));
        RowOutcome.Refused refused =
                refused(transaction("t1").status(Status.OPEN).closed(after("PT2H")));
        assertThat(refused.column()).isEqualTo("closed_at");
        assertThat(refused.reason()).startsWith("the row says open and names a closing time");
    }

    @Test
    void isNotClosedByAClosingTimeBeforeThatHasCome() {
        record(transaction("t1").journey("buy").opened(OPENED).closed(after("PT20H")));
        assertThat(state()).isEqualTo("OPEN");
        assertThat(stepVerdicts("t1")).isEqualTo("UUUU");
        assertThat(recorder.judgeOverdue(after("PT20H").minusNanos(1_000), 10)).isZero();
        clock.set(after("PT20H"));
        assertThat(recorder.judgeOverdue(clock.instant(), 10)).isEqualTo(1);
        assertThat(state()).isEqualTo("COMPLETED");
        assertThat(stepVerdicts("t1")).isEqualTo("NNUN");
        assertThat(recorder.judgeOverdue(clock.instant(), 10)).isZero();
        assertRollupsFollowFromFacts();
    }

    @Test
    void takesBackWhatALaterAnswerContradicts() {
        record(transaction("t1").journey("buy").opened(OPENED));
        record(answer("t1").everything(true));
        record(answer("t1").notWell("paid", "ordered"));
        assertThat(answers()).isEqualTo("false {} {ordered,paid}");
        record(answer("t1").well("paid"));
        assertThat(answers()).isEqualTo("false {paid} {ordered}");
        record(answer("t1").everything(true));
        assertThat(answers()).isEqualTo("true {paid} {}");
        record(answer("t1").notWell("paid"));
        assertThat(answers()).isEqualTo("false {} {paid}");
        assertSummariesFollowFromFacts();
    }

    @Test
    void refusesAnAnswerThatContradictsItself() {
        record(transaction("t1").journey("buy").opened(OPENED));
        RowOutcome.Refused refused = refused(answer("t1").everything(true).notWell("paid"));
        assertThat(refused.column()).isEqualTo("not_well");
        assertThat(refused.reason()).startsWith("everything is yes");
    }

    /** In files, forms and answers alike; where the plan has both, each is itself. */
    @Test
    void takesACodeForThePlannedOneThatDiffersByCaseAlone() {
        record(transaction("t1").journey("buy").opened(OPENED));
        assertThat(record(touchpoint("t1").step("Ordered").at(OPENED)))
                .containsExactly(
                        new RowOutcome.Changed(Set.of(new RowNote(RowEffect.CODE_TAKEN, "Ordered", "ordered"))));
        assertThat(record(touchpoint("t1").step("ORDERED").at(OPENED))).containsExactly(UNCHANGED);
        record(touchpoint("t2").journey("buy").step("call").at(OPENED).causedBy("Paid"));
        record(answer("t1").notWell("PAID"));
        assertThat(stepVerdicts("t1")).isEqualTo("WNUU");
        assertThat(stepVerdicts("t2")).isEqualTo("UNUU");
        assertThat(record(touchpoint("t1").step("Complaint").at(OPENED))).containsExactly(CHANGED);
    }

    @Test
    void tellsOfTimesThatAreMostLikelyMistyped() {
        assertThat(record(touchpoint("t1").journey("buy").step("ordered").at(clock.instant())))
                .containsExactly(CHANGED);
        assertThat(record(touchpoint("t1").step("ordered").at(clock.instant().plusSeconds(1))))
                .containsExactly(new RowOutcome.Changed(Set.of(RowNote.of(RowEffect.TIME_TO_COME))));
        assertThat(record(transaction("t1").opened(clock.instant().minusSeconds(86_400L * 365 * 124))))
                .containsExactly(new RowOutcome.Changed(Set.of(RowNote.of(RowEffect.TIME_LONG_AGO))));
    }

    private String state() {
        return jdbc.queryForObject("select state from transaction where reference = 't1'", String.class);
    }

    private String answers() {
        return jdbc.queryForObject("""
                select everything || ' {' || (select coalesce(string_agg(code, ',' order by code), '')
                    from term where term_id = any(well)) || '} {' || (select coalesce(string_agg(code, ',' order by code), '')
                    from term where term_id = any(not_well)) || '}'
                from answer""", String.class);
    }
}
