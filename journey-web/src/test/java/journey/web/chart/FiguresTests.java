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
        "0.9999, >99.9",
        "0.996, 99.6",
        "0.994, 99.4",
        "0.995, 99.5",
        "0.99951, >99.9",
        "0.99, 99",
        "0.001, 0.1",
        "0.005, 0.5",
        "0.00001, <0.1",
        "0.006, 0.6",
        "0.0096, 1",
        "0.015, 2",
        "0.145, 15"
    })
    void neverRoundsSomeToNoneOrMostToAll(double fraction, String expected) {
        assertThat(figures.percentNumber(fraction)).isEqualTo(expected);
    }

    /** 1 of 200 and 199 of 200, in both languages. */
    @Test
    void readsOneOfTwoHundredAsHalfAPerCent() {
        assertThat(figures.percent(1 / 200.0)).isEqualTo("0.5\u202f%");
        assertThat(figures.percent(199 / 200.0)).isEqualTo("99.5\u202f%");
        Figures portuguese = new Figures(Locale.forLanguageTag("pt"));
        assertThat(portuguese.percent(1 / 200.0)).isEqualTo("0,5\u202f%");
        assertThat(portuguese.percent(199 / 200.0)).isEqualTo("99,5\u202f%");
    }

    @ParameterizedTest
    @CsvSource({"0.00001, <0.01", "0.005, 0.50", "0.00996, 1.0", "0.99999, >99.9", "0.164, 16.4", "0.16, 16", "1, 100"})
    void writesFinerPercentNeverAsNoneOrAll(double fraction, String expected) {
        assertThat(figures.percentFine(fraction)).isEqualTo(expected + "\u202f%");
    }

    @ParameterizedTest
    @CsvSource({
        "0.94, 1, 94.0–100.0",
        "0, 0.06, 0.0–6.0",
        "0.00004, 0.99996, 0.004–99.996",
        "0.94, 0.99999999999999, 94.0–100.0"
    })
    void writesAnIntervalWhoseEndsAreNoneOrAllOnlyWhereTheyAre(double low, double high, String expected) {
        assertThat(figures.interval(low, high)).isEqualTo(expected + "\u202f%");
    }

    /** Of many the interval is narrower than a point: 2 % does not lie in 1.6–1.7 %. */
    @ParameterizedTest
    @CsvSource({
        "0.016446, 0.01577, 0.01715, 1.6",
        "0.15, 0.146, 0.154, 15",
        "0.0996, 0.0994, 0.0998, 10",
        "1, 0.94, 1, 100"
    })
    void writesARateSoThatItLiesWithinItsInterval(double fraction, double low, double high, String expected) {
        assertThat(figures.percent(new Rate(fraction, low, high, 1000))).isEqualTo(expected + "\u202f%");
    }

    @Test
    void writesAnUnknownFigureAsADash() {
        assertThat(figures.percent(Double.NaN)).isEqualTo("–");
        assertThat(figures.decimal(Double.NaN, 1)).isEqualTo("–");
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, < 1 s",
        "PT0.02S, < 1 s",
        "PT0.999S, < 1 s",
        "PT1S, 1 s",
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
        assertThat(figures.points(0.004)).isEqualTo("+0.4");
        assertThat(figures.points(-0.004)).isEqualTo("−0.4");
        assertThat(figures.points(0.0001)).isEqualTo("0");
    }
}
