package journey.service.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import journey.domain.journey.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanTextTests {

    private static final String JSON = """
            {"code": "order", "name": "Order", "target": 0.9,
             "stages": [
              {"name": "Buy", "steps": [
                {"code": "ordered", "name": "Ordered", "standard": {"DONE": true, "EFFORT": 5}},
                {"code": "paid", "name": "Paid", "department": "finance", "required": false, "target": 0.985,
                 "standard": {"ON_TIME": true}, "promise": {"after": "ordered", "within": "P1DT12H"}}]},
              {"name": "Bring", "steps": [
                {"code": "sent", "name": "Sent", "standard": {"ON_TIME": true, "SATISFACTION": true},
                 "promise": {"after": "paid", "within": "P7D"}, "causedBy": "paid"}]}],
             "ends": "sent"}""";

    private final PlanText plan = PlanText.of(JSON);

    @Test
    void readsEveryPartAsText() {
        assertThat(plan.name()).isEqualTo("Order");
        assertThat(plan.target()).isEqualTo("90");
        assertThat(plan.stages())
                .extracting(PlanText.Stage::name, PlanText.Stage::first)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Buy", 0), org.assertj.core.groups.Tuple.tuple("Bring", 2));
        assertThat(plan.steps())
                .containsExactly(
                        new StepText(
                                "ordered",
                                "Ordered",
                                "",
                                true,
                                "95",
                                Map.of(Measure.DONE, "", Measure.EFFORT, "5"),
                                "",
                                "",
                                "H",
                                "",
                                false),
                        new StepText(
                                "paid",
                                "Paid",
                                "finance",
                                false,
                                "98.5",
                                Map.of(Measure.ON_TIME, ""),
                                "ordered",
                                "36",
                                "H",
                                "",
                                false),
                        new StepText(
                                "sent",
                                "Sent",
                                "",
                                true,
                                "95",
                                Map.of(Measure.ON_TIME, "", Measure.SATISFACTION, "4"),
                                "paid",
                                "7",
                                "D",
                                "paid",
                                true));
    }

    @Test
    void leavesEveryLetterWhereNothingIsChanged() {
        for (int position = 0; position < 3; position++) {
            plan.write(position, plan.steps().get(position));
        }
        plan.rename("Order", "90");
        plan.moveStep(0, -1);
        plan.moveStage(1, 1);
        assertThat(plan.json()).isEqualTo(JSON);
    }

    /** What cannot be meant is kept as it was typed, so that it can be told and put right. */
    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "0", "150", "9,5 %", "1e9", "95%", "x\"y", "🙂"})
    void keepsATargetAsItWasTyped(String typed) {
        plan.rename("Order", typed);
        String shown = PlanText.of(plan.json()).target();
        assertThat(shown).isEqualTo(typed.replace("%", "").strip().replace(',', '.'));
    }

    @ParameterizedTest
    @CsvSource({"24, H", "2, D", "90, M", "61, S", "abc, H", "1.5, D", "24H, H", "-3, M", "P, D"})
    void keepsAPromiseAsItWasTyped(String span, String unit) {
        StepText step = plan.steps().get(1);
        plan.write(1, spanning(step, span, unit));
        StepText shown = PlanText.of(plan.json()).steps().get(1);
        boolean isDays = span.equals("24") && unit.equals("H");
        assertThat(shown.span()).isEqualTo(isDays ? "1" : span);
        assertThat(shown.unit()).isEqualTo(isDays ? "D" : unit);
    }

    @Test
    void keepsACutAsItWasTyped() {
        Map<Measure, String> cuts = new EnumMap<>(Measure.class);
        cuts.put(Measure.EFFORT, "very");
        cuts.put(Measure.FEELING, "9");
        cuts.put(Measure.CLARITY, "4");
        plan.write(0, requiring(plan.steps().get(0), cuts));
        assertThat(PlanText.of(plan.json()).steps().get(0).cuts()).isEqualTo(cuts);
        assertThat(plan.json()).contains("\"CLARITY\" : true");
    }

    @Test
    void takesNoMeasureForDone() {
        plan.write(0, requiring(plan.steps().get(0), Map.of()));
        assertThat(plan.json()).doesNotContain("EFFORT");
        assertThat(plan.steps().get(0).cuts()).isEqualTo(Map.of(Measure.DONE, ""));
    }

    @Test
    void letsOthersFollowAStepsCode() {
        StepText paid = plan.steps().get(1);
        plan.write(1, coded(paid, "settled"));
        assertThat(plan.steps().get(2).promiseAfter()).isEqualTo("settled");
        assertThat(plan.steps().get(2).causedBy()).isEqualTo("settled");
        plan.write(2, coded(plan.steps().get(2), "gone"));
        assertThat(plan.steps().get(2).ends()).isTrue();
        assertThat(plan.json()).contains("\"ends\" : [ \"gone\" ]");
    }

    @Test
    void movesAStepThroughAllStages() {
        assertThat(plan.moveStep(0, 1)).isEqualTo(1);
        assertThat(codes()).isEqualTo("Buy: paid ordered; Bring: sent");
        assertThat(plan.moveStep(1, 1)).isEqualTo(1);
        assertThat(codes()).isEqualTo("Buy: paid; Bring: ordered sent");
        assertThat(plan.moveStep(1, 1)).isEqualTo(2);
        assertThat(plan.moveStep(2, 1)).isEqualTo(2);
        assertThat(codes()).isEqualTo("Buy: paid; Bring: sent ordered");
        assertThat(plan.moveStep(1, -1)).isEqualTo(1);
        assertThat(codes()).isEqualTo("Buy: paid sent; Bring: ordered");
        assertThat(plan.moveStep(0, -1)).isZero();
    }

    @Test
    void putsAStepAnywhere() {
        assertThat(plan.place(0, 0, 2)).isEqualTo(1);
        assertThat(codes()).isEqualTo("Buy: paid ordered; Bring: sent");
        assertThat(plan.place(0, 1, 1)).isEqualTo(2);
        assertThat(codes()).isEqualTo("Buy: ordered; Bring: sent paid");
        assertThat(plan.place(2, 0, 0)).isZero();
        assertThat(codes()).isEqualTo("Buy: paid ordered; Bring: sent");
        assertThat(plan.place(1, 7, 0)).isEqualTo(1);
        assertThat(plan.place(9, 0, 0)).isEqualTo(9);
    }

    @Test
    void addsSplitsAndRemoves() {
        assertThat(plan.addStep(0, 1, "Überprüft & gebucht")).isEqualTo(1);
        assertThat(plan.splitStep(2, "Paid (2)")).isEqualTo(3);
        assertThat(codes()).isEqualTo("Buy: ordered uberpruft-gebucht paid paid-2; Bring: sent");
        assertThat(plan.steps().get(3).promiseAfter()).isEmpty();
        assertThat(plan.steps().get(3).department()).isEqualTo("finance");
        plan.splitStep(4, "Sent (2)");
        assertThat(plan.steps()).extracting(StepText::ends).containsExactly(false, false, false, false, false, true);
        plan.removeStep(5);
        plan.splitStage(2, "Pay");
        assertThat(codes()).isEqualTo("Buy: ordered uberpruft-gebucht; Pay: paid paid-2; Bring: sent");
        plan.moveStage(1, -1);
        plan.removeStep(1);
        assertThat(codes()).isEqualTo("Pay: paid; Buy: ordered uberpruft-gebucht; Bring: sent");
        plan.removeStage(0);
        plan.addStage(1, "New");
        assertThat(codes()).isEqualTo("Buy: ordered uberpruft-gebucht; New:; Bring: sent");
        plan.splitStage(0, "nothing before it");
        assertThat(plan.stages()).hasSize(3);
    }

    private String codes() {
        return plan.stages().stream()
                .map(stage -> stage.name() + ":"
                        + stage.steps().stream().map(step -> " " + step.code()).reduce("", String::concat))
                .reduce((a, b) -> a + "; " + b)
                .orElse("");
    }

    private static StepText spanning(StepText step, String span, String unit) {
        return with(step, step.code(), step.cuts(), span, unit);
    }

    private static StepText requiring(StepText step, Map<Measure, String> cuts) {
        return with(step, step.code(), cuts, step.span(), step.unit());
    }

    private static StepText coded(StepText step, String code) {
        return with(step, code, step.cuts(), step.span(), step.unit());
    }

    private static StepText with(StepText step, String code, Map<Measure, String> cuts, String span, String unit) {
        return new StepText(
                code,
                step.name(),
                step.department(),
                step.required(),
                step.target(),
                cuts,
                step.promiseAfter(),
                span,
                unit,
                step.causedBy(),
                step.ends());
    }

    @Test
    void makesTemplatesWithoutMistakes() {
        StartingPlans plans = new StartingPlans(org.mockito.Mockito.mock(RecordedStepsQuery.class));
        for (String template : StartingPlans.TEMPLATES) {
            for (java.util.Locale language :
                    List.of(java.util.Locale.ENGLISH, java.util.Locale.forLanguageTag("pt-BR"))) {
                PlanText made =
                        plans.template(template, "mine", "Mine", language).orElseThrow();
                assertThat(made.name()).isEqualTo("Mine");
                assertThat(made.steps()).hasSizeGreaterThanOrEqualTo(6);
            }
        }
    }
}
