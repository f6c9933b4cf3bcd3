package journey.service.weaklink.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import journey.service.weaklink.rules.Importance.Share;
import org.junit.jupiter.api.Test;

/**
 * The correlations are those of 119,567 passengers' ratings of 14 steps of a flight with their being satisfied. The
 * shares were computed from them outside of Java, by the definition: R² of all 16,384 models by solving their equations.
 */
class ImportanceTests {

    private static final int STEPS = 14;

    @Test
    void exactSharesAreThoseOfTheDefinition() throws IOException {
        Flights flights = Flights.read();
        double[] parts = Importance.lmg(flights.correlations());
        for (int i = 0; i < STEPS; i++) {
            assertThat(parts[i]).as(flights.steps().get(i)).isCloseTo(flights.lmg()[i], within(1e-9));
        }
        assertThat(Importance.explained(flights.correlations())).isCloseTo(0.48833, within(1e-5));
    }

    /** R 4.2.2, package relaimpo, in per cent to one digit. */
    @Test
    void exactSharesAreAsPublished() throws IOException {
        Flights flights = Flights.read();
        List<Share> shares = Importance.shares(flights.correlations());
        assertShare(shares, flights, "Online Boarding", 31.1);
        assertShare(shares, flights, "In-flight Wifi Service", 10.6);
        assertShare(shares, flights, "In-flight Entertainment", 9.5);
        assertShare(shares, flights, "Leg Room Service", 8.3);
        assertShare(shares, flights, "Seat Comfort", 7.1);
        assertShare(shares, flights, "On-board Service", 7.1);
        assertShare(shares, flights, "Departure and Arrival Time Convenience", 4.6);
        assertShare(shares, flights, "Cleanliness", 4.6);
        assertShare(shares, flights, "Ease of Online Booking", 4.5);
        assertShare(shares, flights, "Check-in Service", 3.7);
        assertShare(shares, flights, "Baggage Handling", 3.2);
        assertShare(shares, flights, "In-flight Service", 3.0);
        assertShare(shares, flights, "Food and Drink", 2.0);
        assertShare(shares, flights, "Gate Location", 0.6);
        assertThat(shares)
                .filteredOn(Share::isSignConflict)
                .extracting(share -> flights.steps().get(share.position()))
                .containsExactly("Departure and Arrival Time Convenience");
    }

    private static void assertShare(List<Share> shares, Flights flights, String step, double percent) {
        assertThat(shares.get(flights.steps().indexOf(step)).share() * 100)
                .as(step)
                .isCloseTo(percent, within(0.051));
    }

    @Test
    void relativeWeightsComeCloseToThem() throws IOException {
        Flights flights = Flights.read();
        double[] weights = Importance.relativeWeights(flights.correlations());
        for (int i = 0; i < STEPS; i++) {
            assertThat(weights[i]).as(flights.steps().get(i)).isCloseTo(flights.weights()[i], within(1e-9));
        }
    }

    /** Two steps that always move together share what one of them alone explains. */
    @Test
    void stepsThatSayTheSameShareIt() {
        Correlations twice = new Correlations(
                List.of(0, 1), 100, 0.5, 0.5, new double[] {10, 10}, new double[] {0.6, 0.6}, new double[][] {
                    {1, 1}, {1, 1}
                });
        assertThat(Importance.lmg(twice)).containsExactly(new double[] {0.18, 0.18}, within(1e-9));
        assertThat(Importance.relativeWeights(twice)).containsExactly(new double[] {0.18, 0.18}, within(1e-9));
        assertThat(OutcomeModel.of(twice).gain(0, 10))
                .as("they cannot be told apart")
                .isEmpty();
    }

    @Test
    void moreThanFifteenStepsAndNone() {
        int k = 40;
        double[][] apart = new double[k][k];
        double[] outcome = new double[k];
        double[] deviations = new double[k];
        for (int i = 0; i < k; i++) {
            apart[i][i] = 1;
            outcome[i] = i == 3 ? 0.4 : 0.1;
            deviations[i] = 1;
        }
        List<Integer> positions = IntStream.range(0, k).boxed().toList();
        List<Share> shares = Importance.shares(new Correlations(positions, 1000, 0.5, 0.5, deviations, outcome, apart));
        assertThat(shares.get(3).share()).isCloseTo(0.16 / (0.16 + 39 * 0.01), within(1e-9));
        Correlations none = new Correlations(List.of(), 100, 0.5, 0.5, new double[0], new double[0], new double[0][0]);
        assertThat(Importance.shares(none)).isEmpty();
    }

    /** By hand: one step, r = .5, both deviations .5 and 10: the slope is .025 a point, its error .5·√(.75/98)/10. */
    @Test
    void aRiseOfAStepGoesWithMoreSatisfiedCustomers() {
        Correlations one = new Correlations(
                List.of(4), 100, 0.5, 0.5, new double[] {10}, new double[] {0.5}, new double[][] {{1}});
        OutcomeModel.Gain gain = OutcomeModel.of(one).gain(0, 8).orElseThrow();
        assertThat(gain.gain()).isCloseTo(0.2, within(1e-12));
        double half = 1.959963984540054 * Math.sqrt(0.75 / 98) * 0.05 * 8;
        assertThat(gain.low()).isCloseTo(0.2 - half, within(1e-12));
        assertThat(gain.high()).isCloseTo(0.2 + half, within(1e-12));
    }

    private record Flights(List<String> steps, Correlations correlations, double[] lmg, double[] weights) {

        static Flights read() throws IOException {
            String text;
            try (InputStream in = ImportanceTests.class.getResourceAsStream("flight-correlations.csv")) {
                text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
            List<String> steps = new ArrayList<>();
            double[] outcome = new double[STEPS];
            double[][] matrix = new double[STEPS][STEPS];
            double[] lmg = new double[STEPS];
            double[] weights = new double[STEPS];
            double[] deviations = new double[STEPS];
            List<String> lines = text.lines().skip(1).toList();
            for (int i = 0; i < STEPS; i++) {
                String[] cells = lines.get(i).split(",");
                steps.add(cells[0]);
                outcome[i] = Double.parseDouble(cells[1]);
                for (int j = 0; j < STEPS; j++) {
                    matrix[i][j] = Double.parseDouble(cells[2 + j]);
                }
                lmg[i] = Double.parseDouble(cells[2 + STEPS]);
                weights[i] = Double.parseDouble(cells[3 + STEPS]);
                deviations[i] = 1;
            }
            List<Integer> positions = IntStream.range(0, STEPS).boxed().toList();
            return new Flights(
                    steps, new Correlations(positions, 119_567, 0.5, 0.5, deviations, outcome, matrix), lmg, weights);
        }
    }
}
