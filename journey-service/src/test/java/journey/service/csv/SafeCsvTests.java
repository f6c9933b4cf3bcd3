package journey.service.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCsvTests {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49 30", "-1", "@SUM(A1)", "\t=1", "\r=1", "=", " =1"})
    void defusesAFormula(String text) {
        assertThat(SafeCsv.cell(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"1+1", "a=b", " ", "'=1", "O-1", "ä"})
    void leavesOtherText(String text) {
        assertThat(SafeCsv.cell(text)).isEqualTo(text == null ? "" : text);
    }
}
