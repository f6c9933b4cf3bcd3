package journey.bench.run.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RatioTests {

    @Test
    void isTheMiddleOfAnOddNumberAndTheMeanOfTheTwoMiddleOnesOfAnEvenNumber() {
        assertThat(Ratio.of(List.of(3.0, 1.0, 2.5))).isEqualTo(new Ratio(2.5, 1, 3));
        assertThat(Ratio.of(List.of(4.0, 1.0, 2.0, 3.0))).isEqualTo(new Ratio(2.5, 1, 4));
        assertThat(Ratio.of(List.of(7.0))).isEqualTo(new Ratio(7, 7, 7));
    }

    @Test
    void refusesNoValues() {
        assertThatIllegalArgumentException().isThrownBy(() -> Ratio.of(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> Ratio.quantile(List.of(), 0.5));
    }

    @Test
    void findsTheLeastValueThatAShareDoesNotExceed() {
        List<Double> hundred =
                IntStream.rangeClosed(1, 100).mapToObj(i -> (double) i).toList();
        assertThat(Ratio.quantile(hundred, 0.99)).isEqualTo(99);
        assertThat(Ratio.quantile(hundred, 0.991)).isEqualTo(100);
        assertThat(Ratio.quantile(hundred, 1)).isEqualTo(100);
        assertThat(Ratio.quantile(List.of(5.0), 0.01)).isEqualTo(5);
    }

    @Test
    void comparesEachOfOursWithTheReferenceOfItsOwnPair() {
        Measured measured = new Measured(List.of(10.0, 40.0, 9.0), List.of(20.0, 50.0, 10.0), List.of());
        Ratio ratio = measured.ratio(Quotient.OURS_BY_REFERENCE);
        assertThat(ratio).isEqualTo(new Ratio(0.8, 0.5, 0.9));
        assertThat(measured.ratio(Quotient.REFERENCE_BY_OURS).max()).isCloseTo(2, within(1e-12));
    }

    @Test
    void refusesSidesOfDifferentLength() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Measured(List.of(1.0, 2.0), List.of(1.0), List.of()));
    }
}
