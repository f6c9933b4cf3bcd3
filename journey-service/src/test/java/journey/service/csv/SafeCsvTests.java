package journey.service.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCsvTests {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "＝1", "-", "＠x"})
    void putsAnApostropheBeforeWhatASpreadsheetWouldRun(String text) {
        assertThat(SafeCsv.cell(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=1", "1-2", "'=1", " ", "Ünal", "0"})
    void leavesPlainTextAsItIs(String text) {
        assertThat(SafeCsv.cell(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "")
    void isEmptyForNothing(String nothing) {
        assertThat(SafeCsv.cell(nothing)).isEmpty();
    }
}
