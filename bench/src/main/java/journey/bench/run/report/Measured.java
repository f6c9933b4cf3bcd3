package journey.bench.run.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Both sides of a work, pair by pair, in the work's unit.
 *
 * @param notes what else was seen
 */
public record Measured(List<Double> ours, List<Double> reference, List<String> notes) {

    public Measured {
        if (ours.size() != reference.size()) {
            throw new IllegalArgumentException(ours.size() + " of ours beside " + reference.size() + " of others");
        }
        ours = List.copyOf(ours);
        reference = List.copyOf(reference);
        notes = List.copyOf(notes);
    }

    /** The same with further notes. */
    public Measured with(String... further) {
        List<String> all = new ArrayList<>(notes);
        all.addAll(List.of(further));
        return new Measured(ours, reference, all);
    }

    /** A ratio a pair: only what was measured side by side is compared. */
    Ratio ratio(Quotient quotient) {
        List<Double> ratios = new ArrayList<>();
        for (int pair = 0; pair < ours.size(); pair++) {
            ratios.add(quotient.of(ours.get(pair), reference.get(pair)));
        }
        return Ratio.of(ratios);
    }
}
