package journey.bench.run.line;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import journey.bench.run.report.Measured;
import journey.bench.run.report.ResultTable;

/**
 * Measures two sides in turn, so that what else the machine does, and how full and warm it is, meets both. Who goes first
 * changes from pair to pair.
 *
 * @param wanted how many, at most
 * @param limit after this time no further pair is begun
 */
record Pairs(int wanted, Duration limit) {

    /** One side of a pair; answers in the work's unit. */
    interface Side {

        double measure(int pair) throws Exception;
    }

    Measured interleaved(Side ours, Side reference) throws Exception {
        List<Double> first = new ArrayList<>();
        List<Double> second = new ArrayList<>();
        long begin = System.nanoTime();
        for (int pair = 0; pair < wanted; pair++) {
            if (pair > 0 && System.nanoTime() - begin > limit.toNanos()) {
                break;
            }
            if (pair % 2 == 0) {
                first.add(ours.measure(pair));
                second.add(reference.measure(pair));
            } else {
                second.add(reference.measure(pair));
                first.add(ours.measure(pair));
            }
            Bench.say("  pair " + (pair + 1) + ": ours " + ResultTable.number(first.get(pair)) + ", reference "
                    + ResultTable.number(second.get(pair)));
        }
        Measured measured = new Measured(first, second, List.of());
        return first.size() == wanted
                ? measured
                : measured.with(first.size() + " pairs instead of " + wanted + ": they take long");
    }
}
