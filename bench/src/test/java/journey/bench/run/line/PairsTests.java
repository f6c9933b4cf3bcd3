package journey.bench.run.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import journey.bench.run.report.Measured;
import org.junit.jupiter.api.Test;

class PairsTests {

    private final List<String> order = new ArrayList<>();

    @Test
    void takeTurnsAtGoingFirst() throws Exception {
        Measured measured = new Pairs(3, Duration.ofHours(1)).interleaved(side("ours", 2), side("reference", 4));
        assertThat(order).containsExactly("ours 0", "reference 0", "reference 1", "ours 1", "ours 2", "reference 2");
        assertThat(measured.ours()).containsExactly(2.0, 2.0, 2.0);
        assertThat(measured.reference()).containsExactly(4.0, 4.0, 4.0);
        assertThat(measured.notes()).isEmpty();
    }

    @Test
    void stopAtTheLimitWithAPairAtLeastAndSaySo() throws Exception {
        Measured measured = new Pairs(3, Duration.ZERO).interleaved(side("ours", 2), side("reference", 4));
        assertThat(measured.ours()).hasSize(1);
        assertThat(measured.notes()).containsExactly("1 pairs instead of 3: they take long");
    }

    private Pairs.Side side(String name, double result) {
        return pair -> {
            order.add(name + " " + pair);
            return result;
        };
    }
}
