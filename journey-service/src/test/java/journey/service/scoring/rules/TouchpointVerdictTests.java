package journey.service.scoring.rules;

import static journey.service.scoring.rules.Given.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import journey.domain.journey.Measure;
import journey.domain.journey.Measure.Kind;
import journey.domain.journey.Standard;
import journey.domain.transaction.Verdict;
import journey.service.scoring.rules.Given.TouchpointBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The three-valued verdict over every combination of two what-parts and two how-parts, each well, not well or missing,
 * with each word of the customer: 243 cases, and the same with parts that are recorded but not required.
 */
class TouchpointVerdictTests {

    /** How one required part came out. */
    enum Part {
        WELL,
        NOT_WELL,
        MISSING
    }

    private static final List<Measure> MEASURES =
            List.of(Measure.EFFORT, Measure.REWORK, Measure.SATISFACTION, Measure.FEELING);
    private static final Standard STANDARD = Given.standard(MEASURES.toArray(Measure[]::new));
    private static final Map<Measure, Integer> WELL =
            Map.of(Measure.EFFORT, 6, Measure.REWORK, 0, Measure.SATISFACTION, 4, Measure.FEELING, 4);
    private static final Map<Measure, Integer> NOT_WELL =
            Map.of(Measure.EFFORT, 5, Measure.REWORK, 1, Measure.SATISFACTION, 3, Measure.FEELING, 3);

    static Stream<List<Part>> combinations() {
        Stream<List<Part>> combinations = Stream.of(List.of());
        for (int i = 0; i < MEASURES.size(); i++) {
            combinations = combinations.flatMap(head -> Stream.of(Part.values()).map(part -> {
                List<Part> longer = new ArrayList<>(head);
                longer.add(part);
                return List.copyOf(longer);
            }));
        }
        return combinations;
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void isNotWellIfAnythingFailedAndWellOnlyIfAllWasMeasured(List<Part> parts) {
        boolean failed = parts.contains(Part.NOT_WELL);
        boolean all = !parts.contains(Part.MISSING);
        Verdict expected = failed ? Verdict.NOT_WELL : all ? Verdict.WELL : Verdict.UNKNOWN;
        assertThat(verdict(parts, CustomerWord.NONE)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void isNotWellIfTheCustomerSaysSo(List<Part> parts) {
        assertThat(verdict(parts, CustomerWord.NOT_WELL)).isEqualTo(Verdict.NOT_WELL);
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void isWellByTheCustomersWordWhereOnlyHowPartsAreMissing(List<Part> parts) {
        boolean failed = parts.contains(Part.NOT_WELL);
        boolean whatMissing = false;
        for (int i = 0; i < parts.size(); i++) {
            whatMissing |= MEASURES.get(i).kind() == Kind.WHAT && parts.get(i) == Part.MISSING;
        }
        Verdict expected = failed ? Verdict.NOT_WELL : whatMissing ? Verdict.UNKNOWN : Verdict.WELL;
        assertThat(verdict(parts, CustomerWord.WELL)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void countsEachRequiredPartThatWasMeasured(List<Part> parts) {
        long measured = parts.stream().filter(part -> part != Part.MISSING).count();
        assertThat(judge(parts, STANDARD, CustomerWord.NONE).measured()).isEqualTo((int) measured);
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void isNotChangedByPartsThatAreNotRequired(List<Part> parts) {
        Standard effortOnly = Given.standard(Measure.EFFORT);
        Verdict expected = switch (parts.get(0)) {
            case WELL -> Verdict.WELL;
            case NOT_WELL -> Verdict.NOT_WELL;
            case MISSING -> Verdict.UNKNOWN;
        };
        assertThat(judge(parts, effortOnly, CustomerWord.NONE).verdict()).isEqualTo(expected);
    }

    private static Verdict verdict(List<Part> parts, CustomerWord word) {
        return judge(parts, STANDARD, word).verdict();
    }

    private static TouchpointJudgement judge(List<Part> parts, Standard standard, CustomerWord word) {
        TouchpointBuilder touchpoint = Given.touchpoint("a").at(Given.OPENED);
        for (int i = 0; i < parts.size(); i++) {
            Measure measure = MEASURES.get(i);
            switch (parts.get(i)) {
                case WELL -> touchpoint.with(measure, WELL.get(measure));
                case NOT_WELL -> touchpoint.with(measure, NOT_WELL.get(measure));
                case MISSING -> touchpoint.with(measure, null);
            }
        }
        return TouchpointRule.judge(touchpoint.build(), standard, null, word, NOW);
    }
}
