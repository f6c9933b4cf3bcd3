package journey.bench.validity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidityTests {

    /** By hand: of six pairs good beats bad in three, and ties in one. */
    @Test
    void theAreaIsTheShareOfPairsInTheRightOrder() {
        double auc = Auc.of(new double[] {3, 5, 2, 3, 1}, new boolean[] {true, true, false, false, true});
        assertThat(auc).isCloseTo(3.5 / 6, within(1e-12));
    }

    /** The first step decides, the second is noise: the model finds it, weights come close, the plain mean does not. */
    @Test
    void whatDecidesIsFound() {
        Random random = new Random(2);
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            double first = 25 * random.nextInt(5);
            double second = random.nextInt(10) == 0 ? Double.NaN : 25 * random.nextInt(5);
            cases.add(new Case(new double[] {first, second}, random.nextDouble() * 100 < first));
        }
        Map<String, Double> aucs = Validity.measure(cases);
        double model = aucs.get("logistic regression on all steps");
        assertThat(model).isGreaterThan(0.75);
        assertThat(aucs.get("score J, steps weighed by importance")).isBetween(model - 0.03, model + 0.01);
        assertThat(aucs.get("plain mean of the steps")).isLessThan(model - 0.05);
    }

    @Test
    void readsWhatWasMeasuredAndAnswered(@TempDir Path folder) throws IOException {
        Path touchpoints = folder.resolve("touchpoints.csv");
        Files.writeString(touchpoints, """
                transaction,step,occurred_at,score,planned
                a,one,2026-01-01T00:00:00Z,80,yes
                a,two,,40,yes
                a,call,2026-01-01T00:00:00Z,10,no
                b,one,,20,yes
                c,two,2026-01-01T00:00:00Z,,yes
                """);
        Path answers = folder.resolve("answers.csv");
        Files.writeString(answers, "transaction,overall\na,4\nb,3\nc,5\nd,1\n");
        List<Case> cases = Cases.read(touchpoints, answers, null);
        assertThat(cases).extracting(Case::satisfied).containsExactly(true, false);
        assertThat(cases.get(0).scores()).containsExactly(80, 40);
        assertThat(cases.get(1).scores()).containsExactly(20, Double.NaN);
        assertThat(Cases.read(touchpoints, answers, "one")).hasSize(1);
    }
}
