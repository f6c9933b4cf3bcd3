package journey.service.imports.rules;

import static org.assertj.core.api.Assertions.assertThat;

import journey.domain.ReferenceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTextTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C-7",
                " C-7\t",
                "\u00A0C-7\u00A0",
                "\u200BC-7",
                "C\u200B-7\uFEFF",
                "C\u00AD-7",
                "\u200EC-7\u200F",
                "\u2060C-7\u3000"
            })
    void isOneForWhatLooksAlike(String written) {
        assertThat(ReferenceText.of(written)).isEqualTo("C-7");
    }

    @Test
    void isComposed() {
        assertThat(ReferenceText.of("Jose\u0301")).isEqualTo("Jos\u00E9");
        assertThat(ReferenceText.of("Jos\u00E9")).isEqualTo("Jos\u00E9");
        assertThat(ReferenceText.of("A\u00A0B\u2003C")).isEqualTo("A B C");
    }

    /** A joiner parts Persian letters, and joins a family of emoji. */
    @Test
    void keepsWhatHasAMeaningWithin() {
        String persian = "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645";
        String family = "\uD83D\uDC69\u200D\uD83D\uDC67";
        assertThat(ReferenceText.of(persian)).isEqualTo(persian);
        assertThat(ReferenceText.of(family)).isEqualTo(family);
        assertThat(ReferenceText.of("A  B")).isEqualTo("A  B");
        assertThat(ReferenceText.of("\u200B \u00A0")).isEmpty();
    }
}
