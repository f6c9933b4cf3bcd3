package journey.service.imports.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import journey.domain.imports.FactKind;
import journey.service.imports.rules.HeaderRule.Judgement;
import org.junit.jupiter.api.Test;

class HeaderRuleTests {

    @Test
    void readsNamesInAnyCaseAndOrder() {
        Judgement judgement = HeaderRule.judge(FactKind.TOUCHPOINTS, List.of(" Step", "TRANSACTION "), Set.of());
        assertThat(judgement).isInstanceOf(Judgement.Usable.class);
    }

    @Test
    void namesEveryColumnThatIsNotKnownAndIsCurable() {
        Judgement.Unusable unusable = unusable(FactKind.TOUCHPOINTS, Set.of(), "transaction", "step", "colour", "");
        assertThat(unusable.mistakes()).extracting(Mistake::column).containsExactly("colour", "");
        assertThat(unusable.mistakes().get(1).reason()).startsWith("column 4 has no name");
        assertThat(unusable.curable()).isTrue();
    }

    @Test
    void refusesAColumnOfAnotherKindOfFile() {
        assertThat(unusable(FactKind.CUSTOMERS, Set.of(), "customer", "effort").mistakes())
                .extracting(Mistake::column)
                .containsExactly("effort");
    }

    @Test
    void leavesIgnoredColumnsOutEvenKnownOnes() {
        assertThat(HeaderRule.judge(
                        FactKind.TOUCHPOINTS,
                        List.of("transaction", "step", "Colour", "note"),
                        Set.of("colour", "note")))
                .isInstanceOfSatisfying(
                        Judgement.Usable.class,
                        usable -> assertThat(usable.width()).isEqualTo(4));
    }

    @Test
    void refusesTheSameColumnTwice() {
        Judgement.Unusable unusable = unusable(FactKind.TOUCHPOINTS, Set.of(), "transaction", "step", "Step");
        assertThat(unusable.mistakes()).extracting(Mistake::column).containsExactly("Step");
        assertThat(unusable.curable()).isFalse();
    }

    @Test
    void refusesAFileWithoutItsKey() {
        assertThat(unusable(FactKind.CUSTOMERS, Set.of(), "name").mistakes())
                .extracting(Mistake::column)
                .containsExactly("customer");
        assertThat(unusable(FactKind.TOUCHPOINTS, Set.of(), "transaction", "effort")
                        .mistakes())
                .extracting(Mistake::column)
                .containsExactly("step");
        assertThat(unusable(FactKind.TOUCHPOINTS, Set.of("transaction"), "transaction", "step")
                        .mistakes())
                .extracting(Mistake::column)
                .containsExactly("transaction");
        assertThat(HeaderRule.judge(FactKind.TOUCHPOINTS, List.of("transaction", "reference"), Set.of()))
                .isInstanceOf(Judgement.Usable.class);
    }

    @Test
    void refusesAFirstLineThatIsNoHeader() {
        assertThat(unusable(FactKind.TOUCHPOINTS, Set.of(), "T1", "delivered", "2026-03-14")
                        .mistakes())
                .singleElement()
                .satisfies(mistake -> assertThat(mistake.reason()).startsWith("no header"));
    }

    @Test
    void refusesMoreThanAThousandColumns() {
        String[] names = Collections.nCopies(1_001, "step").toArray(String[]::new);
        assertThat(unusable(FactKind.TOUCHPOINTS, Set.of(), names).mistakes()).hasSize(1);
    }

    private static Judgement.Unusable unusable(FactKind kind, Set<String> ignored, String... names) {
        return (Judgement.Unusable) HeaderRule.judge(kind, Arrays.asList(names), ignored);
    }
}
