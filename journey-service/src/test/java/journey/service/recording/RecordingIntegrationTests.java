package journey.service.recording;

import static journey.service.recording.Rows.answer;
import static journey.service.recording.Rows.customer;
import static journey.service.recording.Rows.touchpoint;
import static journey.service.recording.Rows.transaction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import journey.domain.imports.FactRow;
import journey.domain.journey.Measure;
import journey.domain.transaction.Status;
import org.junit.jupiter.api.Test;

class RecordingIntegrationTests extends RecordingIntegrationTest {

    private static List<Supplier<FactRow>> purchase() {
        return List.of(
                customer("c1").name("Ada").segment("gold"),
                transaction("t1").journey("buy").customer("c1").opened(OPENED).value("12.5"),
                touchpoint("t1").step("ordered").at(OPENED),
                touchpoint("t1").reference("p-1").step("paid").at(after("PT2H")).customer("c1"),
                touchpoint("t1").step("advised").at(after("PT1H")).with(Measure.EFFORT, 6),
                touchpoint("t1").step("advised").with(Measure.SATISFACTION, 5),
                touchpoint("t1").step("delivered").promised(after("PT48H")),
                touchpoint("t1").step("delivered").at(after("PT24H")),
                touchpoint("t1").step("complaint").at(after("PT30H")).causedBy("advised"),
                answer("t1").well("delivered", "ordered").overall(4));
    }

    @Test
    void storesWhatTheRowsBringAndWhatFollows() {
        purchase().forEach(this::record);
        Map<String, Object> stored = jdbc.queryForMap("""
                select t.*, c.reference as customer, s.code as segment
                from transaction t
                join customer c on c.customer_id = t.customer_id
                left join term s on s.term_id = c.segment_id""");
        assertThat(stored)
                .containsEntry("reference", "t1")
                .containsEntry("customer", "c1")
                .containsEntry("segment", "gold")
                .containsEntry("state", "COMPLETED")
                .containsEntry("verdict", "NOT_WELL")
                .containsEntry("step_verdicts", "WWNW")
                .containsEntry("first_failing", 2)
                .containsEntry("steps_required", 3)
                .containsEntry("steps_measured", 3)
                .containsEntry("steps_well", 3)
                // DONE, ON_TIME and ON_TIME of four required measures: the satisfaction of the delivery is missing
                .containsEntry("coverage", 0.75)
                .containsEntry("weakest_position", 2)
                .containsEntry("due_at", null);
        // ordered 100, paid 100, advised (83.33 + 100) / 2 but at most 50, delivered 100: M = 87.5, W = 50
        assertThat((Double) stored.get("score")).isCloseTo(87.5 - 0.15 * 37.5, within(1e-9));
        assertThat(jdbc.queryForObject("select step_scores::text from transaction", String.class))
                .isEqualTo("{100,100,50,100}");
        assertThat(jdbc.queryForList("""
                select concat_ws(' ', s.code, p.occurrence, p.reference, p.what_score, p.how_score, p.score, p.verdict)
                from touchpoint p join term s on s.term_id = p.step_id order by 1""", String.class))
                .containsExactly(
                        "advised 1 83.333336 100 91.666664 WELL",
                        "complaint 1",
                        "delivered 1 100 100 WELL",
                        "ordered 1 100 100 WELL",
                        "paid 1 p-1 100 100 WELL");
    }

    @Test
    void endsInTheSameTablesWhateverTheOrderOfTheFiles() {
        List<Supplier<FactRow>> rows = new ArrayList<>(purchase());
        rows.forEach(this::record);
        Map<String, List<String>> inOrder = tables();
        forget();
        Collections.reverse(rows);
        rows.forEach(this::record);
        assertThat(tables()).isEqualTo(inOrder);
        forget();
        recorder.record(rows.stream().map(Supplier::get).toList());
        assertThat(tables()).isEqualTo(inOrder);
        assertSummariesFollowFromFacts();
    }

    @Test
    void rewritesNothingWhenTheSameRowsComeAgain() {
        List<FactRow> rows = purchase().stream().map(Supplier::get).toList();
        assertThat(recorder.record(rows)).doesNotContain(UNCHANGED);
        Map<String, List<String>> before = versions();
        assertThat(recorder.record(rows)).containsOnly(UNCHANGED);
        assertThat(versions()).isEqualTo(before);
        rows.forEach(
                row -> assertThat(recorder.record(List.of(row))).as("%s", row).containsExactly(UNCHANGED));
        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void takesTimesToTheMicrosecond() {
        var rows = List.of(
                transaction("t1").journey("buy").opened(OPENED.plusNanos(1_999)).get(),
                touchpoint("t1").step("ordered").at(OPENED.plusNanos(2_501)).get(),
                customer("c1").lost(OPENED.plusNanos(777), "moved away").get());
        recorder.record(rows);
        assertThat(recorder.record(rows)).containsOnly(UNCHANGED);
        assertSummariesFollowFromFacts();
    }

    @Test
    void leavesWhatIsStoredWhereACellIsEmpty() {
        purchase().forEach(this::record);
        Map<String, List<String>> before = versions();
        assertThat(record(
                        customer("c1"),
                        transaction("t1"),
                        touchpoint("t1").reference("p-1"),
                        touchpoint("t1").step("advised"),
                        answer("t1")))
                .containsOnly(UNCHANGED);
        assertThat(versions()).isEqualTo(before);
        assertThat(record(touchpoint("t1").step("advised").with(Measure.EFFORT, 2)))
                .containsExactly(CHANGED);
        assertThat(jdbc.queryForMap("select effort, satisfaction from touchpoint where effort is not null"))
                .containsEntry("effort", 2)
                .containsEntry("satisfaction", 5);
    }

    @Test
    void rewritesOnlyTheTouchpointThatChanged() {
        purchase().forEach(this::record);
        Map<String, List<String>> before = versions();
        record(touchpoint("t1").step("advised").note("called twice"));
        Map<String, List<String>> now = versions();
        assertThat(now.get("transaction")).isEqualTo(before.get("transaction"));
        now.get("touchpoint").removeAll(before.get("touchpoint"));
        assertThat(now.get("touchpoint")).singleElement().asString().contains("called twice");
    }

    @Test
    void letsTheLaterOfTwoContradictoryRowsHold() {
        record(transaction("t1").journey("buy"));
        var rows = List.of(
                touchpoint("t1").step("ordered").note("one").get(),
                touchpoint("t1").step("ordered").note("two").get(),
                touchpoint("t1").step("ordered").note("two").get());
        assertThat(recorder.record(rows)).containsExactly(CHANGED, CHANGED, UNCHANGED);
        assertThat(jdbc.queryForObject("select note from touchpoint", String.class))
                .isEqualTo("two");
        Map<String, List<String>> before = versions();
        assertThat(recorder.record(rows)).containsOnly(UNCHANGED);
        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void countsARepeatedRowOfANewThingOnce() {
        assertThat(record(
                        touchpoint("t1").step("ordered").at(OPENED),
                        touchpoint("t1").step("ordered").at(OPENED),
                        transaction("t1"),
                        customer("c1"),
                        customer("c1"),
                        transaction("t2"),
                        transaction("t2")))
                .containsExactly(CHANGED, UNCHANGED, UNCHANGED, CHANGED, UNCHANGED, CHANGED, UNCHANGED);
    }

    @Test
    void closesByTheFileOfTransactionsAfterwards() {
        record(
                transaction("t1").journey("buy"),
                touchpoint("t1").step("ordered").at(OPENED));
        assertThat(verdict("t1")).isEqualTo("UNKNOWN");
        record(transaction("t1").status(Status.CANCELLED));
        assertThat(verdict("t1")).isEqualTo("NOT_WELL");
        assertThat(stepVerdicts("t1")).isEqualTo("WNUN");
    }

    @Test
    void judgesOnceTheJourneyIsKnown() {
        record(touchpoint("t1").step("ordered").at(OPENED), answer("t1").everything(false));
        assertThat(verdict("t1")).isEqualTo("UNKNOWN");
        assertThat(stepVerdicts("t1")).isEmpty();
        record(touchpoint("t1").step("paid").at(after("PT1H")).journey("buy"));
        assertThat(verdict("t1")).isEqualTo("NOT_WELL");
        assertThat(stepVerdicts("t1")).isEqualTo("WWUU");
        assertSummariesFollowFromFacts();
    }

    /** Their rows lie as far apart as they can. */
    @Test
    void recordsMoreTransactionsThanItHoldsAtATime() {
        int transactions = TransactionRecorder.AT_ONCE + 50;
        clock.set(after("P1D"));
        List<FactRow> rows = new ArrayList<>();
        for (int i = 0; i < transactions; i++) {
            rows.add(touchpoint("t" + i)
                    .journey("buy")
                    .step("ordered")
                    .at(OPENED)
                    .get());
        }
        for (int i = transactions - 1; i >= 0; i--) {
            rows.add(touchpoint("t" + i).step("paid").at(after("PT9H")).get());
        }
        assertThat(recorder.record(rows)).hasSize(2 * transactions).containsOnly(CHANGED);
        assertThat(jdbc.queryForMap(
                        "select count(*) as transactions, count(distinct step_verdicts) as kinds from transaction"))
                .containsEntry("transactions", (long) transactions)
                .containsEntry("kinds", 1L);
        assertThat(jdbc.queryForObject("select count(*) from touchpoint", Integer.class))
                .isEqualTo(2 * transactions);
        rows.set(
                transactions + 7,
                touchpoint("t5").step("advised").at(after("PT5H")).get());
        List<RowOutcome> again = recorder.record(rows);
        assertThat(again.get(transactions + 7)).isEqualTo(CHANGED);
        assertThat(again.stream().filter(CHANGED::equals)).hasSize(1);
    }
}
