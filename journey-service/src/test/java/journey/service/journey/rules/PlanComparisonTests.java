package journey.service.journey.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import journey.domain.journey.Definition;
import journey.domain.journey.Promise;
import journey.domain.journey.Standard;
import journey.domain.journey.Step;
import journey.service.journey.rules.PlanComparison.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanComparisonTests {

    /** Steps as letters; in the outcome + is added, - removed, ~ moved. */
    @ParameterizedTest
    @CsvSource({
        "abc, abc, a b c, 0",
        "abc, abcd, a b c +d, 1",
        "abc, xabc, +x a b c, 1",
        "abc, ac, a -b c, 1",
        "abc, bc, -a b c, 1",
        "abc, x, -a -b -c +x, 4",
        // of two that changed places only one moved
        "abc, bac, b ~a c, 1",
        "abcde, bcdea, b c d e ~a, 1",
        "abcd, dcba, d ~c ~b ~a, 3",
        "abcd, axd, a -b -c +x d, 3"
    })
    void findsAsFewChangesAsThereAre(String before, String after, String outcome, int changes) {
        PlanComparison comparison = PlanComparison.of(plan(before), plan(after));
        assertThat(comparison.rows().stream().map(PlanComparisonTests::sign).collect(Collectors.joining(" ")))
                .isEqualTo(outcome);
        assertThat(comparison.changes()).isEqualTo(changes);
    }

    @Test
    void namesWhatDiffersOfAStep() {
        Definition before = plan("ab");
        Step changed = new Step(
                "b", "B!", "Other", "sales", false, Standard.DONE, new Promise("a", Duration.ofHours(1)), 0.9, "a");
        Definition after = new Definition("j", "Other name", 0.7, java.util.List.of(step("a"), changed), Set.of("b"));
        PlanComparison comparison = PlanComparison.of(before, after);
        assertThat(comparison.name()).isTrue();
        assertThat(comparison.target()).isTrue();
        assertThat(comparison.rows().get(1).parts())
                .containsExactlyInAnyOrder(
                        Part.NAME,
                        Part.STAGE,
                        Part.DEPARTMENT,
                        Part.REQUIRED,
                        Part.PROMISE,
                        Part.TARGET,
                        Part.CAUSED_BY,
                        Part.ENDS);
        assertThat(comparison.rows().get(0).isSame()).isTrue();
        assertThat(comparison.changes()).isEqualTo(3);
    }

    private static String sign(PlanComparison.Row row) {
        if (row.before() == null) {
            return "+" + (row.after() == null ? "?" : row.after().code());
        }
        return (row.after() == null ? "-" : row.moved() ? "~" : "")
                + row.before().code();
    }

    private static Definition plan(String letters) {
        return new Definition(
                "j",
                "J",
                0.8,
                Arrays.stream(letters.split("")).map(PlanComparisonTests::step).toList(),
                Set.of());
    }

    private static Step step(String code) {
        return new Step(code, code, "Stage", null, true, Standard.DONE, null, 0.95, null);
    }
}
