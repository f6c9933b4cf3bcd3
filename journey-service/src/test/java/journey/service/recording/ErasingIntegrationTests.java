package journey.service.recording;

import static journey.service.recording.Rows.answer;
import static journey.service.recording.Rows.customer;
import static journey.service.recording.Rows.touchpoint;
import static journey.service.recording.Rows.transaction;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import journey.domain.ReferenceId;
import journey.domain.imports.FactRow;
import org.junit.jupiter.api.Test;

/** A customer is erased with all facts, and nobody else's are touched. */
class ErasingIntegrationTests extends RecordingIntegrationTest {

    @Test
    void takesEverythingOfTheCustomerAndNothingElse() {
        recordOthers();
        Map<String, List<String>> others = tables();
        record(
                customer("c1").name("Name").segment("gold").sameAs("c2"),
                transaction("t1").journey("buy").customer("c1").opened(OPENED),
                transaction("t2").customer("c1"),
                touchpoint("t1").step("ordered").at(OPENED).note("Rang twice"),
                touchpoint("t1").step("call").at(OPENED).causedBy("ordered"),
                touchpoint("t2").step("ordered").at(OPENED),
                answer("t1").everything(false).notWell("ordered").overall(1));
        ErasedFacts erased = eraser.erase("c1").orElseThrow();
        assertThat(erased.transactions()).containsExactlyInAnyOrder("t1", "t2");
        assertThat(erased.touchpoints()).isEqualTo(3);
        assertThat(erased.answers()).isEqualTo(1);
        assertThat(tables()).isEqualTo(others);
        assertRollupsFollowFromFacts();
    }

    @Test
    void takesItOutOfTheFiguresAtOnceWhetherFoldedOrNot() {
        recordOthers();
        folds.fold();
        List<String> before = sums();
        for (boolean folded : new boolean[] {true, false}) {
            record(
                    customer("c1").segment("gold"),
                    transaction("t1")
                            .journey("buy")
                            .customer("c1")
                            .opened(OPENED)
                            .channel("web"),
                    touchpoint("t1").step("ordered").at(OPENED),
                    touchpoint("t1").step("delivered").at(after("PT30H")),
                    answer("t1").overall(2));
            if (folded) {
                folds.fold();
                assertThat(sums()).isNotEqualTo(before);
            }
            eraser.erase("c1");
            assertRollupsFollowFromFacts();
            folds.fold();
            assertThat(sums()).isEqualTo(before);
        }
    }

    @Test
    void knowsNobodyTwice() {
        record(customer("c1"));
        assertThat(eraser.erase("c1")).isPresent();
        assertThat(eraser.erase("c1")).isEmpty();
        assertThat(eraser.erase("nobody")).isEmpty();
    }

    @Test
    void leavesACustomerWhoseReferenceOnlyHasTheSameNumber() {
        jdbc.update("insert into customer (customer_id, reference) values (?, 'other')", ReferenceId.ofCustomer("c1"));
        assertThat(eraser.erase("c1")).isEmpty();
        assertThat(jdbc.queryForList("select reference from customer", String.class))
                .containsExactly("other");
    }

    @Test
    void otherReferencesOfThePersonStayAndNoLongerNameIt() {
        record(
                customer("c1"),
                customer("c2").name("Two").sameAs("c1"),
                customer("c3").sameAs("c2"));
        assertThat(eraser.erase("c1").orElseThrow().samePerson()).containsExactly("c2");
        assertThat(jdbc.queryForList(
                        "select reference || coalesce(same_as, '-') from customer order by 1", String.class))
                .containsExactly("c2-", "c3c2");
    }

    /** More than are erased at a time; those of an unknown journey count nowhere and go as well. */
    @Test
    void takesThousandsOfTransactions() {
        recordOthers();
        Map<String, List<String>> others = tables();
        List<FactRow> rows = new ArrayList<>();
        for (int i = 0; i < 4_500; i++) {
            rows.add(transaction("many" + i)
                    .journey(i % 9 == 0 ? null : "buy")
                    .customer("c1")
                    .opened(OPENED)
                    .get());
            rows.add(touchpoint("many" + i).step("ordered").at(OPENED).get());
        }
        recorder.record(rows);
        folds.fold();
        assertThat(eraser.erase("c1").orElseThrow().transactions()).hasSize(4_500);
        assertThat(tables()).isEqualTo(others);
        assertRollupsFollowFromFacts();
    }

    /** What a promise or a segment's change would have touched is not there to be touched. */
    @Test
    void nothingOfItIsJudgedAgain() {
        record(customer("c1").segment("gold"), transaction("t1").journey("buy").customer("c1"));
        record(touchpoint("t1").step("ordered").at(OPENED));
        eraser.erase("c1");
        clock.set(after("PT99H"));
        assertThat(recorder.judgeOverdue(clock.instant(), 10)).isZero();
        record(customer("c1").segment("blue"));
        assertThat(tables().get("transaction")).isEmpty();
        assertRollupsFollowFromFacts();
    }

    private void recordOthers() {
        record(
                customer("c2").name("Two").segment("gold"),
                transaction("o1").journey("buy").customer("c2").opened(OPENED).channel("web"),
                touchpoint("o1").step("ordered").at(OPENED),
                answer("o1").overall(4),
                transaction("o2").journey("return").opened(OPENED));
    }

    /** Every sum that is kept and not zero. */
    private List<String> sums() {
        return jdbc.queryForList(
                "select to_jsonb(s)::text from rollup_step s where touchpoints <> 0 or well <> 0 or not_well <> 0"
                        + " union all select to_jsonb(v)::text from rollup_verdict v where well + not_well + unknown <> 0"
                        + " union all select to_jsonb(f)::text from rollup_flow f where 0 <> any(pairs) order by 1",
                String.class);
    }
}
