package journey.service.recording;

import static journey.service.recording.Rows.touchpoint;
import static journey.service.recording.Rows.transaction;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import journey.domain.journey.Measure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A touchpoint is found by its reference, or else by step and occurrence. */
class TouchpointKeyIntegrationTests extends RecordingIntegrationTest {

    @BeforeEach
    void openATransaction() {
        record(transaction("t1").journey("buy").opened(OPENED));
    }

    @Test
    void movesATouchpointToAnotherStepByItsReference() {
        record(touchpoint("t1").reference("r").step("ordered").at(OPENED).with(Measure.EFFORT, 3));
        assertThat(record(touchpoint("t1").reference("r").step("paid"))).containsExactly(CHANGED);
        assertThat(stored()).containsExactly("paid 1 r");
        assertThat(jdbc.queryForObject("select effort from touchpoint", Integer.class))
                .isEqualTo(3);
        assertThat(stepVerdicts("t1")).startsWith("U");
        assertSummariesFollowFromFacts();
    }

    @Test
    void numbersOccurrencesOfReferencesByItself() {
        record(
                touchpoint("t1").reference("r").step("ordered"),
                touchpoint("t1").reference("s").step("ordered"),
                touchpoint("t1").reference("q").step("ordered").occurrence(7));
        assertThat(stored()).containsExactly("ordered 1 r", "ordered 2 s", "ordered 7 q");
        record(touchpoint("t1").reference("s").step("ordered").note("again"));
        assertThat(stored()).containsExactly("ordered 1 r", "ordered 2 s", "ordered 7 q");
    }

    @Test
    void givesItsReferenceToATouchpointThatHadNone() {
        record(touchpoint("t1").step("ordered").occurrence(2).note("kept"));
        record(touchpoint("t1").reference("r").step("ordered").occurrence(2));
        assertThat(stored()).containsExactly("ordered 2 r");
        assertThat(jdbc.queryForObject("select note from touchpoint", String.class))
                .isEqualTo("kept");
    }

    @Test
    void movesSeveralTouchpointsOntoOneAnothersPlaces() {
        record(
                touchpoint("t1").reference("r").step("ordered"),
                touchpoint("t1").reference("s").step("paid"),
                touchpoint("t1").reference("q").step("advised"));
        record(
                touchpoint("t1").reference("r").step("x"),
                touchpoint("t1").reference("s").step("ordered").occurrence(1),
                touchpoint("t1").reference("q").step("paid").occurrence(1),
                touchpoint("t1").reference("r").step("advised").occurrence(1));
        assertThat(stored()).containsExactly("advised 1 r", "ordered 1 s", "paid 1 q");
        assertSummariesFollowFromFacts();
    }

    @Test
    void tellsTheSameMovesAgainFromNewOnes() {
        record(touchpoint("t1").reference("r").step("ordered"));
        var moved = List.of(
                touchpoint("t1").reference("r").step("paid").get(),
                touchpoint("t1").reference("r").note("late").get());
        assertThat(recorder.record(moved)).containsOnly(CHANGED);
        Map<String, List<String>> before = versions();
        assertThat(recorder.record(moved)).containsOnly(UNCHANGED);
        assertThat(versions()).isEqualTo(before);
    }

    private List<String> stored() {
        return jdbc.queryForList(
                "select concat_ws(' ', s.code, p.occurrence, p.reference)"
                        + " from touchpoint p join term s on s.term_id = p.step_id order by 1",
                String.class);
    }
}
