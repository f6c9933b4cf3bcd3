package journey.service.demo.rules;

import java.util.List;
import java.util.SplittableRandom;

/** Seeded chance. Each visit has a stream of its own, so that a change in one leaves the others as they were. */
final class Chance {

    private final SplittableRandom random;

    private Chance(SplittableRandom random) {
        this.random = random;
    }

    static Chance seeded(long seed) {
        return new Chance(new SplittableRandom(seed));
    }

    Chance split() {
        return new Chance(random.split());
    }

    /** True with this probability; true for 1 and above, false for 0 and below. */
    boolean hit(double probability) {
        return random.nextDouble() < probability;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /** Of mean 0 and standard deviation 1. */
    double normal() {
        return random.nextGaussian();
    }

    double logNormal(double median, double spread) {
        return median * Math.exp(spread * normal());
    }

    /** A count of this mean, by Knuth's method; for means below some hundreds. */
    int poisson(double mean) {
        double limit = Math.exp(-mean);
        int count = -1;
        for (double product = 1; product > limit; count++) {
            product *= random.nextDouble();
        }
        return count;
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
