package journey.service.journey.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CircleRuleTests {

    @Test
    void findsNoCircleInChainsAndForks() {
        assertThat(CircleRule.circles(Map.of())).isEmpty();
        assertThat(CircleRule.circles(leans("b", "a", "c", "b", "d", "b"))).isEmpty();
    }

    @Test
    void findsEachCircleOnceFromItsFirstStep() {
        assertThat(CircleRule.circles(leans("z", "b", "a", "c", "b", "a", "c", "b", "e", "f", "f", "e")))
                .containsExactly(List.of("a", "c", "b"), List.of("e", "f"));
    }

    @Test
    void leavesAStepThatNamesItselfToOthers() {
        assertThat(CircleRule.circles(leans("a", "a", "b", "a"))).isEmpty();
    }

    private static Map<String, String> leans(String... pairs) {
        Map<String, String> leansOn = new LinkedHashMap<>();
        for (int index = 0; index < pairs.length; index += 2) {
            leansOn.put(pairs[index], pairs[index + 1]);
        }
        return leansOn;
    }
}
