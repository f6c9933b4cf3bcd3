package journey.service.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import journey.domain.journey.Definition;
import journey.domain.journey.Measure;
import journey.domain.journey.Promise;
import journey.domain.journey.Standard;
import journey.domain.journey.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefinitionReaderTests {

    @Test
    void readsTheExampleInPlannedOrder() {
        Definition definition = read("online-purchase", Definitions.ONLINE_PURCHASE);
        assertThat(definition.name()).isEqualTo("Buy online");
        assertThat(definition.ends()).containsExactly("delivered");
        assertThat(definition.steps())
                .extracting(Step::code)
                .containsExactly("purchased", "approved", "handed-over", "delivered");
        assertThat(definition.steps())
                .extracting(Step::stage)
                .containsExactly("Order", "Order", "Delivery", "Delivery");
        assertThat(definition.step("approved"))
                .isEqualTo(new Step(
                        "approved",
                        "Payment approved",
                        "Order",
                        "finance",
                        true,
                        new Standard(Map.of(Measure.ON_TIME, 0)),
                        new Promise("purchased", Duration.ofHours(24)),
                        0.95,
                        null));
        assertThat(definition.step("delivered"))
                .satisfies(step -> assertThat(step.causedBy()).isEqualTo("handed-over"))
                .satisfies(step -> assertThat(step.standard().cuts())
                        .isEqualTo(Map.of(Measure.ON_TIME, 0, Measure.SATISFACTION, 4)));
    }

    @Test
    void fillsInWhatIsLeftOut() {
        Step step = read("j", Definitions.ofSteps("j", "a")).steps().get(0);
        assertThat(step).isEqualTo(new Step("a", "Step a", "All", null, true, Standard.DONE, null, 0.95, null));
    }

    @Test
    void readsNullAsLeftOut() {
        String nulls =
                "\"department\": null, \"required\": null, \"standard\": null, \"promise\": null, \"target\": null, \"causedBy\": null";
        assertThat(read("j", Definitions.withFields(nulls)).step("b"))
                .isEqualTo(new Step("b", "B", "All", null, true, Standard.DONE, null, 0.95, null));
    }

    @Test
    void takesDefaultsAndOwnCutsOfEveryMeasure() {
        String standard = "\"standard\": {\"EFFORT\": true, \"REWORK\": 2, \"FEELING\": 5, \"CLARITY\": 1}";
        assertThat(read("j", Definitions.withFields(standard))
                        .steps()
                        .get(1)
                        .standard()
                        .cuts())
                .isEqualTo(Map.of(Measure.EFFORT, 6, Measure.REWORK, 2, Measure.FEELING, 5, Measure.CLARITY, 1));
    }

    @Test
    void takesSeveralEnds() {
        String json =
                Definitions.ofSteps("j", "a", "b", "c").replace("\"stages\"", "\"ends\": [\"c\", \"b\"], \"stages\"");
        assertThat(read("j", json).ends()).containsExactlyInAnyOrder("b", "c");
    }

    @Test
    void takesTheTargetOfTheWholeJourney() {
        String json = Definitions.ofSteps("j", "a");
        assertThat(read("j", json).target()).isEqualTo(0.8);
        assertThat(read("j", json.replace("\"stages\"", "\"target\": 0.975, \"stages\""))
                        .target())
                .isEqualTo(0.975);
        assertThat(DefinitionReader.read("j", json.replace("\"stages\"", "\"target\": 80, \"stages\""))
                        .mistakes())
                .containsExactly(new Mistake("target", "80", "must be a number above 0 and at most 1"));
    }

    @Test
    void takesNamesOfAnyScript() {
        String json = Definitions.ofSteps("j", "a").replace("Journey j", "خرید آنلاین 🛒");
        assertThat(read("j", json).name()).isEqualTo("خرید آنلاین 🛒");
    }

    @Test
    void takesThreeHundredStepsAndNoMore() {
        assertThat(read("j", Definitions.ofSteps("j", codes(300))).steps()).hasSize(300);
        assertThat(DefinitionReader.read("j", Definitions.ofSteps("j", codes(301)))
                        .mistakes())
                .containsExactly(new Mistake("stages", null, "hold 301 steps; at most 300 are possible"));
    }

    @Test
    void takesAMegabyteAndNoMore() {
        String json = Definitions.ofSteps("j", "a");
        String largest = json + " ".repeat(DefinitionReader.MOST_BYTES - json.length());
        assertThat(read("j", largest).steps()).hasSize(1);
        assertThat(DefinitionReader.read("j", largest + " ").mistakes())
                .singleElement()
                .satisfies(mistake -> assertThat(mistake.reason()).contains("larger than 1000000 bytes"));
    }

    @Test
    void tellsWhereTheJsonBreaks() {
        assertThat(DefinitionReader.read("j", "{\"code\": \"j\",\n  oops").mistakes())
                .singleElement()
                .satisfies(mistake -> assertThat(mistake.reason()).startsWith("is not JSON (line 2, column "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "[]",
                "null",
                "3",
                "\"j\"",
                "{} {}",
                "{\"code\": \"j\", \"code\": \"j\"}",
                "{\"target\": NaN}",
                "{\"code\": 'j'}",
                "{\"a\": \"\u0000\"}"
            })
    void refusesWhatIsNoSingleJsonObject(String json) {
        Reading reading = DefinitionReader.read("j", json);
        assertThat(reading.definition()).isNull();
        assertThat(reading.mistakes()).hasSize(1);
    }

    @Test
    void listsAThousandMistakesAndCountsTheRest() {
        String json = "{\"code\": \"j\", \"name\": \"J\", \"stages\": [" + "1,".repeat(1004) + "1]}";
        assertThat(DefinitionReader.read("j", json).mistakes())
                .hasSize(1001)
                .last()
                .isEqualTo(new Mistake("", null, "and 5 more mistakes"));
    }

    private static String[] codes(int count) {
        String[] codes = new String[count];
        for (int index = 0; index < count; index++) {
            codes[index] = "s" + index;
        }
        return codes;
    }

    private static Definition read(String code, String json) {
        Reading reading = DefinitionReader.read(code, json);
        assertThat(reading.mistakes()).isEmpty();
        assertThat(reading.definition()).isNotNull();
        return reading.definition();
    }
}
