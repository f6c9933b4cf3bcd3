package journey.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTests {

    private final Figures figures = new Figures(Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource({
        "0.41, 41",
        "0, 0",
        "1, 100",
        "0.9999, 99.9",
        "0.996, 99.6",
        "0.994, 99",
        "0.001, 0.1",
        "0.00001, 0.1",
        "0.006, 1"
    })
    void neverRoundsSomeToNoneOrMostToAll(double fraction, String expected) {
        assertThat(figures.percentNumber(fraction)).isEqualTo(expected);
    }

    @Test
    void writesAnUnknownFigureAsADash() {
        assertThat(figures.percent(Double.NaN)).isEqualTo("–");
        assertThat(figures.decimal(Double.NaN, 1)).isEqualTo("–");
    }

    @ParameterizedTest
    @CsvSource({
        "PT45S, 45 s",
        "PT59.4S, 59 s",
        "PT13M, 13 min",
        "PT5H, 5 h",
        "PT24H, 1 d",
        "PT46H, 1.9 d",
        "P6DT12H, 6.5 d",
        "P12DT3H, 12 d"
    })
    void writesADurationInTheUnitThatFits(Duration duration, String expected) {
        assertThat(figures.duration(duration).replace('\u202f', ' ')).isEqualTo(expected);
    }

    @Test
    void followsTheLanguage() {
        assertThat(figures.count(5172)).isEqualTo("5,172");
        assertThat(new Figures(Locale.GERMAN).count(5172)).isEqualTo("5.172");
    }

    @Test
    void showsTheSignOfADifference() {
        assertThat(figures.points(-0.06)).isEqualTo("−6");
        assertThat(figures.points(0.021)).isEqualTo("+2");
        assertThat(figures.points(0.001)).isEqualTo("0");
    }
}
