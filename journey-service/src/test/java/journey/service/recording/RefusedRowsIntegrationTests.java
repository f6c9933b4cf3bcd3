package journey.service.recording;

import static journey.service.recording.Rows.customer;
import static journey.service.recording.Rows.touchpoint;
import static journey.service.recording.Rows.transaction;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import journey.service.recording.RowOutcome.Refused;
import org.junit.jupiter.api.Test;

class RefusedRowsIntegrationTests extends RecordingIntegrationTest {

    @Test
    void storesNothingOfARefusedRowWhileTheGoodOnesGoIn() {
        List<RowOutcome> outcomes = record(
                transaction("t1").journey("buy").customer("c1"),
                transaction("t2").journey("fly").customer("c2"),
                touchpoint("t1").step("ordered").at(OPENED),
                touchpoint("t3").step("ordered").journey("fly").customer("c3"),
                touchpoint("t2").step("ordered").at(OPENED));
        assertThat(outcomes.get(0)).isEqualTo(CHANGED);
        assertThat(((Refused) outcomes.get(1)).column()).isEqualTo("journey");
        assertThat(((Refused) outcomes.get(1)).value()).isEqualTo("fly");
        assertThat(outcomes.get(2)).isEqualTo(CHANGED);
        assertThat(outcomes.get(3)).isInstanceOf(Refused.class);
        assertThat(outcomes.get(4)).isEqualTo(CHANGED);
        assertThat(jdbc.queryForList("select reference from transaction order by 1", String.class))
                .containsExactly("t1", "t2");
        assertThat(jdbc.queryForList("select reference from customer order by 1", String.class))
                .containsExactly("c1");
    }

    @Test
    void refusesAnotherJourneyThanTheTransactionGoesBy() {
        record(transaction("t1").journey("buy"));
        Refused refused = refused(touchpoint("t1").step("ordered").journey("return"));
        assertThat(refused.column()).isEqualTo("journey");
        assertThat(refused.reason()).contains("buy");
    }

    @Test
    void refusesAClosingBeforeTheOpening() {
        record(transaction("t1").journey("buy").opened(OPENED));
        assertThat(refused(transaction("t1").closed(OPENED.minusNanos(1_000))).column())
                .isEqualTo("closed_at");
        assertThat(record(transaction("t1").closed(OPENED))).containsExactly(CHANGED);
        assertThat(refused(transaction("t1").opened(OPENED.plusNanos(1_000))).column())
                .isEqualTo("opened_at");
    }

    @Test
    void refusesATouchpointWithoutAStepWhileItIsNotStored() {
        assertThat(refused(touchpoint("t1").reference("r").note("which step?")).column())
                .isEqualTo("step");
        record(touchpoint("t1").reference("r").step("ordered"));
        assertThat(record(touchpoint("t1").reference("r").note("that one"))).containsExactly(CHANGED);
    }

    @Test
    void refusesAnOccurrenceThatAnotherReferenceHas() {
        record(touchpoint("t1").reference("r").step("ordered").occurrence(2));
        Refused refused =
                refused(touchpoint("t1").reference("s").step("ordered").occurrence(2));
        assertThat(refused.column()).isEqualTo("occurrence");
        assertThat(refused.reason()).contains("r");
    }

    @Test
    void refusesAnOccurrenceThatTheStoreCannotKeep() {
        assertThat(refused(touchpoint("t1").step("ordered").occurrence(0)).column())
                .isEqualTo("occurrence");
        assertThat(refused(touchpoint("t1").step("ordered").occurrence(10_001)).column())
                .isEqualTo("occurrence");
        assertThat(record(touchpoint("t1").step("ordered").occurrence(10_000))).containsExactly(CHANGED);
    }

    @Test
    void refusesACustomerThatIsTheSameAsItself() {
        assertThat(refused(customer("c1").sameAs("c1")).column()).isEqualTo("same_as");
        record(customer("c1").name("Ada"));
        assertThat(refused(customer("c1").sameAs("c1").name("Eve")).column()).isEqualTo("same_as");
    }

    @Test
    void refusesAReferenceWhoseNumberIsTaken() {
        record(transaction("t1").journey("buy"), customer("c1"));
        // as if another reference had the same number
        jdbc.update("update transaction set reference = 'other'");
        jdbc.update("update customer set reference = 'another'");
        assertThat(refused(transaction("t1").journey("buy")).reason()).contains("other");
        assertThat(refused(touchpoint("t1").step("ordered")).column()).isEqualTo("transaction");
        assertThat(refused(customer("c1").name("Ada")).column()).isEqualTo("customer");
        assertThat(refused(transaction("t2").customer("c1")).column()).isEqualTo("customer");
    }
}
