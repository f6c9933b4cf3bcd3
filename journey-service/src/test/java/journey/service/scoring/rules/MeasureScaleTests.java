package journey.service.scoring.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import journey.domain.journey.Measure;
import journey.domain.journey.Measure.Kind;
import journey.domain.journey.Standard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Scales and cuts from the table of measures in docs/scoring.md; the values are worked out by hand. */
class MeasureScaleTests {

    @ParameterizedTest
    @CsvSource({
        "DONE, 0, 0",
        "DONE, 1, 100",
        "EFFORT, 1, 0",
        "EFFORT, 2, 16.666666667",
        "EFFORT, 3, 33.333333333",
        "EFFORT, 4, 50",
        "EFFORT, 5, 66.666666667",
        "EFFORT, 6, 83.333333333",
        "EFFORT, 7, 100",
        "REWORK, 0, 100",
        "REWORK, 1, 50",
        "REWORK, 2, 33.333333333",
        "REWORK, 3, 25",
        "REWORK, 99, 1",
        "SATISFACTION, 1, 0",
        "SATISFACTION, 2, 25",
        "SATISFACTION, 3, 50",
        "SATISFACTION, 4, 75",
        "SATISFACTION, 5, 100",
        "FEELING, 1, 0",
        "FEELING, 3, 50",
        "FEELING, 5, 100",
        "CLARITY, 1, 0",
        "CLARITY, 3, 50",
        "CLARITY, 5, 100",
        "RESPECT, 1, 0",
        "RESPECT, 3, 50",
        "RESPECT, 5, 100",
        "RECOGNITION, 1, 0",
        "RECOGNITION, 3, 50",
        "RECOGNITION, 5, 100"
    })
    void putsEveryMeasureOnZeroToHundred(Measure measure, int raw, double value) {
        assertThat(MeasureScale.value(measure, raw)).isCloseTo(value, within(1e-9));
    }

    @Test
    void valuesOnTimeByItsDeadlineOnly() {
        assertThatThrownBy(() -> MeasureScale.value(Measure.ON_TIME, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "DONE, 0, false",
        "DONE, 1, true",
        "EFFORT, 5, false",
        "EFFORT, 6, true",
        "EFFORT, 7, true",
        "REWORK, 0, true",
        "REWORK, 1, false",
        "SATISFACTION, 3, false",
        "SATISFACTION, 4, true",
        "SATISFACTION, 5, true",
        "FEELING, 3, false",
        "FEELING, 4, true",
        "FEELING, 5, true",
        "CLARITY, 3, false",
        "CLARITY, 4, true",
        "CLARITY, 5, true",
        "RESPECT, 3, false",
        "RESPECT, 4, true",
        "RESPECT, 5, true",
        "RECOGNITION, 3, false",
        "RECOGNITION, 4, true",
        "RECOGNITION, 5, true"
    })
    void isWellFromItsDefaultCut(Measure measure, int raw, boolean well) {
        Standard standard = Given.standard(measure);
        assertThat(measure.isWell(raw, standard.cut(measure))).isEqualTo(well);
    }

    @ParameterizedTest
    @CsvSource({
        "EFFORT, 4, 3, false",
        "EFFORT, 4, 4, true",
        "EFFORT, 4, 5, true",
        "REWORK, 2, 1, true",
        "REWORK, 2, 2, true",
        "REWORK, 2, 3, false",
        "SATISFACTION, 5, 4, false",
        "SATISFACTION, 5, 5, true",
        "FEELING, 3, 2, false",
        "FEELING, 3, 3, true",
        "FEELING, 3, 4, true",
        "CLARITY, 1, 1, true",
        "RESPECT, 2, 1, false",
        "RESPECT, 2, 2, true",
        "RECOGNITION, 5, 4, false",
        "RECOGNITION, 5, 5, true"
    })
    void isWellFromTheCutThatTheStandardSets(Measure measure, int cut, int raw, boolean well) {
        Standard standard = new Standard(Map.of(measure, cut));
        assertThat(measure.isWell(raw, standard.cut(measure))).isEqualTo(well);
    }

    @ParameterizedTest
    @EnumSource(Measure.class)
    void speaksOfFactsOrOfFeelings(Measure measure) {
        boolean fact = switch (measure) {
            case DONE, ON_TIME, EFFORT, REWORK -> true;
            case SATISFACTION, FEELING, CLARITY, RESPECT, RECOGNITION -> false;
        };
        assertThat(measure.kind()).isEqualTo(fact ? Kind.WHAT : Kind.HOW);
    }
}
