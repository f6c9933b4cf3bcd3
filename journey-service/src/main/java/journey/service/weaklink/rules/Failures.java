package journey.service.weaklink.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How transactions failed, and so what the Everything rate would be if steps were repaired: recounted, not multiplied,
 * for failures cluster in the same transactions.
 *
 * <p>A transaction turns well if all steps that failed in it are repaired, no required step is left unknown, and the
 * customer named the step they complained of. Where the plan says that a step is caused by another, repairing the cause
 * repairs the consequence in those transactions in which both failed.
 *
 * @param well transactions in which everything was done well
 * @param notWell transactions in which something was not
 * @param causes position of the step that causes a step's failures, by position; −1: none
 */
public record Failures(long well, long notWell, List<Pattern> patterns, List<Integer> causes) {

    /** With more steps that fail than this the smallest set is sought step by step, not among all sets. */
    static final int MOST_EXACT = 14;

    /**
     * Transactions in which the same steps failed.
     *
     * @param settled whether nothing else keeps them from being well
     */
    public record Pattern(BitSet failing, boolean settled, long transactions) {}

    /** Steps to repair, and the rate that follows. */
    public record Repair(List<Integer> positions, double rate) {}

    public Failures {
        patterns = List.copyOf(patterns);
        causes = List.copyOf(causes);
    }

    /** Transactions whose verdict is known. */
    public long measured() {
        return well + notWell;
    }

    /** The Everything rate, in [0, 1]; 0 where nothing was measured. */
    public double rate() {
        return measured() == 0 ? 0 : (double) well / measured();
    }

    /** By how much the rate rises if this step alone is repaired and nothing follows from it: it was the only one. */
    public double gainAlone(int position) {
        return share(onlyAt(position));
    }

    /** Transactions that would be well if only this step were. */
    public long onlyAt(int position) {
        return patterns.stream()
                .filter(pattern -> pattern.settled()
                        && pattern.failing().cardinality() == 1
                        && pattern.failing().get(position))
                .mapToLong(Pattern::transactions)
                .sum();
    }

    /** By how much the rate rises if these steps are repaired, with all consequences. */
    public double gain(BitSet repaired) {
        return share(turned(repaired));
    }

    public double gain(int position) {
        BitSet one = new BitSet();
        one.set(position);
        return gain(one);
    }

    /** How many transactions turn well if these steps are repaired, with all consequences. */
    public long turned(BitSet repaired) {
        long turned = 0;
        for (Pattern pattern : patterns) {
            if (pattern.settled() && isRepaired(pattern.failing(), repaired)) {
                turned += pattern.transactions();
            }
        }
        return turned;
    }

    private double share(long transactions) {
        return measured() == 0 ? 0 : (double) transactions / measured();
    }

    private boolean isRepaired(BitSet failing, BitSet repaired) {
        for (int step = failing.nextSetBit(0); step >= 0; step = failing.nextSetBit(step + 1)) {
            if (!isCleared(step, failing, repaired)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the step itself is repaired, or one that caused its failure. Causes form no circle. */
    private boolean isCleared(int step, BitSet failing, BitSet repaired) {
        for (int cause = step; cause >= 0 && failing.get(cause); cause = causeOf(cause)) {
            if (repaired.get(cause)) {
                return true;
            }
        }
        return false;
    }

    private int causeOf(int position) {
        return position < causes.size() ? causes.get(position) : -1;
    }

    /**
     * The smallest set of steps whose repair brings the rate to a target; of several as small the one with the highest
     * rate. With many failing steps the one that gains most is taken again and again, which may take one more than needed.
     *
     * @return no steps if the target is reached already; empty if all repairs together do not reach it
     */
    public Optional<Repair> smallest(double target) {
        if (rate() >= target) {
            return Optional.of(new Repair(List.of(), rate()));
        }
        TreeSet<Integer> failing = patterns.stream()
                .filter(pattern -> pattern.settled() && pattern.transactions() > 0)
                .flatMap(pattern -> pattern.failing().stream().boxed())
                .collect(Collectors.toCollection(TreeSet::new));
        List<Integer> steps = List.copyOf(failing);
        return steps.size() <= MOST_EXACT ? smallestOfAll(steps, target) : smallestByTurns(steps, target);
    }

    private Optional<Repair> smallestOfAll(List<Integer> steps, double target) {
        return IntStream.range(1, 1 << steps.size())
                .boxed()
                .sorted(Comparator.comparing(Integer::bitCount))
                .map(set -> repair(IntStream.range(0, steps.size())
                        .filter(i -> (set & 1 << i) != 0)
                        .mapToObj(steps::get)
                        .toList()))
                .filter(repair -> repair.rate() >= target)
                .reduce((best, next) ->
                        next.positions().size() == best.positions().size() && next.rate() > best.rate() ? next : best);
    }

    private Optional<Repair> smallestByTurns(List<Integer> steps, double target) {
        List<Integer> chosen = new ArrayList<>();
        List<Integer> left = new ArrayList<>(steps);
        while (!left.isEmpty()) {
            Integer best = left.stream()
                    .max(Comparator.comparingDouble(
                                    (Integer step) -> repair(with(chosen, step)).rate())
                            .thenComparingLong(step -> failed(step)))
                    .orElseThrow();
            chosen.add(best);
            left.remove(best);
            Repair repair = repair(chosen);
            if (repair.rate() >= target) {
                return Optional.of(new Repair(chosen.stream().sorted().toList(), repair.rate()));
            }
        }
        return Optional.empty();
    }

    private long failed(int step) {
        return patterns.stream()
                .filter(pattern -> pattern.failing().get(step))
                .mapToLong(Pattern::transactions)
                .sum();
    }

    private static List<Integer> with(List<Integer> chosen, Integer step) {
        List<Integer> more = new ArrayList<>(chosen);
        more.add(step);
        return more;
    }

    private Repair repair(List<Integer> positions) {
        BitSet repaired = new BitSet();
        positions.forEach(repaired::set);
        return new Repair(positions, rate() + gain(repaired));
    }
}
