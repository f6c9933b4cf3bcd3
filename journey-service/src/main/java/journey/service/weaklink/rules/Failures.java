package journey.service.weaklink.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * How transactions failed, and so what the Everything rate would be if steps were repaired: recounted, not multiplied,
 * for failures cluster in the same transactions.
 *
 * <p>A transaction turns well if all steps that failed in it are repaired, no required step is left unknown, and the
 * customer named the step they complained of. Where the plan says that a step is caused by another, repairing the cause
 * repairs the consequence in those transactions in which both failed; so exactly those of the failing steps have to be
 * repaired whose cause has not failed too.
 */
public final class Failures {

    /** With more steps that fail than this the smallest set is sought step by step, not among all sets. */
    static final int MOST_EXACT = 16;

    private final long well;
    private final long notWell;
    private final Map<Integer, Long> onlyAt = new HashMap<>();
    private final Map<BitSet, Long> byRoots = new HashMap<>();

    /**
     * Transactions in which the same steps failed.
     *
     * @param failing positions of the steps
     * @param settled whether nothing else keeps them from being well
     */
    public record Pattern(BitSet failing, boolean settled, long transactions) {}

    /** Steps to repair, by position, and the rate that follows. */
    public record Repair(List<Integer> positions, double rate) {}

    /**
     * @param well transactions in which everything was done well
     * @param notWell transactions in which something was not
     * @param causes position of the step that causes a step's failures, by position; −1: none; without a circle
     */
    public Failures(long well, long notWell, List<Pattern> patterns, List<Integer> causes) {
        this.well = well;
        this.notWell = notWell;
        for (Pattern pattern : patterns) {
            BitSet failing = pattern.failing();
            if (pattern.settled() && !failing.isEmpty()) {
                byRoots.merge(roots(failing, causes), pattern.transactions(), Long::sum);
                if (failing.cardinality() == 1) {
                    onlyAt.merge(failing.nextSetBit(0), pattern.transactions(), Long::sum);
                }
            }
        }
    }

    /** The failing steps whose cause has not failed too. */
    private static BitSet roots(BitSet failing, List<Integer> causes) {
        BitSet roots = new BitSet();
        failing.stream()
                .filter(step -> step >= causes.size() || causes.get(step) < 0 || !failing.get(causes.get(step)))
                .forEach(roots::set);
        return roots;
    }

    /** Transactions whose verdict is known. */
    public long measured() {
        return well + notWell;
    }

    /** The Everything rate, in [0, 1]; 0 where nothing was measured. */
    public double rate() {
        return share(well);
    }

    /** Transactions that would be well if only this step were. */
    public long onlyAt(int position) {
        return onlyAt.getOrDefault(position, 0L);
    }

    /** By how much the rate rises if this step alone is repaired and nothing follows from it: it was the only one. */
    public double gainAlone(int position) {
        return share(onlyAt(position));
    }

    /** By how much the rate rises if these steps are repaired, with all consequences. */
    public double gain(BitSet repaired) {
        return share(turned(repaired));
    }

    /** By how much the rate rises if this step is repaired, with all consequences. */
    public double gain(int position) {
        return gain(with(new BitSet(), position));
    }

    /** How many transactions turn well if these steps are repaired, with all consequences. */
    public long turned(BitSet repaired) {
        long turned = 0;
        for (Map.Entry<BitSet, Long> entry : byRoots.entrySet()) {
            BitSet left = (BitSet) entry.getKey().clone();
            left.andNot(repaired);
            turned += left.isEmpty() ? entry.getValue() : 0;
        }
        return turned;
    }

    private double share(long transactions) {
        return measured() == 0 ? 0 : (double) transactions / measured();
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
        TreeSet<Integer> failing = new TreeSet<>();
        byRoots.keySet().forEach(roots -> roots.stream().forEach(failing::add));
        List<Integer> steps = List.copyOf(failing);
        return steps.size() <= MOST_EXACT ? smallestOfAll(steps, target) : smallestByTurns(steps, target);
    }

    private Optional<Repair> smallestOfAll(List<Integer> steps, double target) {
        long[] turned = turnedByAll(steps);
        int best = -1;
        for (int set = 0; set < turned.length; set++) {
            boolean enough = rate() + share(turned[set]) >= target;
            if (enough && (best < 0 || isBetter(set, best, turned))) {
                best = set;
            }
        }
        if (best < 0) {
            return Optional.empty();
        }
        List<Integer> positions = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            if ((best & 1 << i) != 0) {
                positions.add(steps.get(i));
            }
        }
        return Optional.of(new Repair(positions, rate() + share(turned[best])));
    }

    private static boolean isBetter(int set, int than, long[] turned) {
        int smaller = Integer.bitCount(than) - Integer.bitCount(set);
        return smaller > 0 || (smaller == 0 && turned[set] > turned[than]);
    }

    /** How many transactions turn well by each set of steps: sums over all subsets, one step after the other. */
    private long[] turnedByAll(List<Integer> steps) {
        long[] turned = new long[1 << steps.size()];
        byRoots.forEach((roots, transactions) -> {
            int set = 0;
            for (int i = 0; i < steps.size(); i++) {
                set |= roots.get(steps.get(i)) ? 1 << i : 0;
            }
            turned[set] += transactions;
        });
        for (int i = 0; i < steps.size(); i++) {
            for (int set = 0; set < turned.length; set++) {
                if ((set & 1 << i) != 0) {
                    turned[set] += turned[set ^ 1 << i];
                }
            }
        }
        return turned;
    }

    private Optional<Repair> smallestByTurns(List<Integer> steps, double target) {
        BitSet chosen = new BitSet();
        List<Integer> left = new ArrayList<>(steps);
        while (!left.isEmpty()) {
            Integer best = left.get(0);
            for (Integer step : left) {
                long more = turned(with(chosen, step)) - turned(with(chosen, best));
                best = more > 0 || (more == 0 && failed(step) > failed(best)) ? step : best;
            }
            chosen.set(best);
            left.remove(best);
            double rate = rate() + gain(chosen);
            if (rate >= target) {
                return Optional.of(new Repair(chosen.stream().boxed().toList(), rate));
            }
        }
        return Optional.empty();
    }

    private long failed(int step) {
        return byRoots.entrySet().stream()
                .filter(entry -> entry.getKey().get(step))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static BitSet with(BitSet steps, int another) {
        BitSet more = (BitSet) steps.clone();
        more.set(another);
        return more;
    }
}
