package journey.service.journey.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordRuleTests {

    @ParameterizedTest
    @ValueSource(strings = {"a", "7", "handed-over", "v1.2_b", "تحویل", "оплата", "支付", "Größe"})
    void takesCodesOfAnyScript(String code) {
        assertThat(WordRule.refusedCode(code)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a/b", "..", ".a", "-a", "a|b", "a\u0000", "a\n", "😀", "a:b", "\ud800"})
    void refusesCodesThatBreakAddressesOrCells(String code) {
        assertThat(WordRule.refusedCode(code)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"new", "NEW", "a.csv", "A.CSV"})
    void refusesJourneysThatWouldHideBehindAnotherAddress(String code) {
        assertThat(WordRule.refusedJourney(code)).isNotNull();
        assertThat(WordRule.refusedJourney("x" + code + "x")).isNull();
    }

    @Test
    void takesACodeOfAHundredCharactersAndNoLonger() {
        assertThat(WordRule.refusedCode("a".repeat(99))).isNull();
        assertThat(WordRule.refusedCode("a".repeat(100))).isNull();
        assertThat(WordRule.refusedCode("a".repeat(101))).contains("100");
    }

    @Test
    void countsAnEmojiOfANameOnce() {
        assertThat(WordRule.refusedName("😀".repeat(200))).isNull();
        assertThat(WordRule.refusedName("😀".repeat(201))).contains("200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\u0000b", "a\nb", "a\ud83d"})
    void refusesNamesThatCannotBeShown(String name) {
        assertThat(WordRule.refusedName(name)).isNotNull();
    }

    @Test
    void refusesBlanksAroundADepartment() {
        assertThat(WordRule.refusedDepartment("Customer care")).isNull();
        assertThat(WordRule.refusedDepartment("sales ")).contains("blanks");
    }
}
