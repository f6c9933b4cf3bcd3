package journey.bench.run.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import journey.bench.run.report.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTests {

    @Test
    void measureAMillionInFivePairsUnlessToldOtherwise() {
        Options options = Options.parse(List.of());
        assertThat(options.rows()).isEqualTo(1_000_000);
        assertThat(options.pairs()).isEqualTo(5);
        assertThat(options.only()).isEmpty();
        assertThat(options.exportLog()).isEmpty();
        assertThat(options.keep()).isEmpty();
    }

    @Test
    void areReadInAnyOrder() {
        Options options =
                Options.parse(List.of("--keep", "/tmp/kept", "--pairs", "7", "--only", "same-again", "--rows", "10m"));
        assertThat(options.rows()).isEqualTo(10_000_000);
        assertThat(options.pairs()).isEqualTo(7);
        assertThat(options.only()).contains(Work.SAME_AGAIN);
        assertThat(options.keep()).contains(Path.of("/tmp/kept").toAbsolutePath());
        assertThat(Options.parse(List.of("--export-log", "/tmp/log.csv")).exportLog())
                .contains(Path.of("/tmp/log.csv").toAbsolutePath());
    }

    @ParameterizedTest
    @CsvSource({"50k, 50000", "1m, 1000000", "1M, 1000000", "250k, 250000"})
    void takeRowsInThousandsAndMillions(String text, long rows) {
        assertThat(Options.parse(List.of("--rows", text)).rows()).isEqualTo(rows);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--rows 1", "--rows 49k", "--rows m", "--pairs 0", "--pairs 100", "--only all", "--fast yes"})
    void nameWhatTheyDoNotUnderstand(String arguments) {
        List<String> words = List.of(arguments.split(" "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.parse(words))
                .withMessageContaining(words.get(0));
    }

    @Test
    void missAValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.parse(List.of("--rows")))
                .withMessage("--rows needs a value");
    }
}
