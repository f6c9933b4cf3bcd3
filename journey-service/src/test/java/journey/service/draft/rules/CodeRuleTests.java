package journey.service.draft.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import journey.service.journey.rules.WordRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeRuleTests {

    @ParameterizedTest
    @CsvSource({
        "Handed to the carrier, handed-to-the-carrier",
        "  Überprüft & gebucht!, uberpruft-gebucht",
        "Entregue à transportadora, entregue-a-transportadora",
        "طلب جديد, طلب-جديد",
        "注文, 注文",
        "--, step",
        "🙂, step",
        "'', step"
    })
    void readsAsTheNameDoes(String name, String code) {
        assertThat(CodeRule.of(name)).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "𝒳𝒴", "ﷺ", "a\u0301\u0302", "-a-", "א 1"})
    void isAlwaysACode(String name) {
        assertThat(WordRule.refusedCode(CodeRule.of(name))).isNull();
        assertThat(WordRule.refusedCode(CodeRule.of(name.repeat(200)))).isNull();
    }

    @Test
    void isNobodyElses() {
        assertThat(CodeRule.free("Paid", Set.of())).isEqualTo("paid");
        assertThat(CodeRule.free("Paid", Set.of("paid", "paid-2"))).isEqualTo("paid-3");
    }
}
