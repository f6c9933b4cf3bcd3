package journey.service.scoring.rules;

import org.jspecify.annotations.Nullable;

/** A running mean; none while nothing was added. */
final class Mean {

    private double sum;
    private int count;

    void add(double value) {
        sum += value;
        count++;
    }

    @Nullable Double value() {
        return count == 0 ? null : sum / count;
    }
}
