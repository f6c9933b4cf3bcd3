package journey.service.flow.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import journey.domain.journey.Definition;

/**
 * The order in which the touchpoints of a transaction came, against the plan.
 *
 * @param adHoc contacts that the plan does not have, each as often as it came
 * @param repeated planned steps that came more than once
 * @param outOfSequence planned steps whose first touchpoint came before the first one of an earlier planned step
 */
public record Order(List<String> adHoc, Set<String> repeated, Set<String> outOfSequence) {

    public Order {
        adHoc = List.copyOf(adHoc);
        repeated = Set.copyOf(repeated);
        outOfSequence = Set.copyOf(outOfSequence);
    }

    /** @param steps codes in the order in which they came; at the same moment in planned order */
    public static Order of(Definition plan, List<String> steps) {
        Map<String, Integer> positions = plan.positions();
        List<String> adHoc = new ArrayList<>();
        Set<String> repeated = new LinkedHashSet<>();
        Map<String, Integer> firsts = new LinkedHashMap<>();
        for (String step : steps) {
            Integer position = positions.get(step);
            if (position == null) {
                adHoc.add(step);
            } else if (firsts.putIfAbsent(step, position) != null) {
                repeated.add(step);
            }
        }
        Set<String> early = new LinkedHashSet<>();
        List<Map.Entry<String, Integer>> came = List.copyOf(firsts.entrySet());
        int least = Integer.MAX_VALUE;
        for (int i = came.size() - 1; i >= 0; i--) {
            if (came.get(i).getValue() > least) {
                early.add(came.get(i).getKey());
            }
            least = Math.min(least, came.get(i).getValue());
        }
        return new Order(adHoc, repeated, early);
    }

    /** Whether nothing came that is not planned, nothing twice and nothing out of its turn. */
    public boolean isAsPlanned() {
        return adHoc.isEmpty() && repeated.isEmpty() && outOfSequence.isEmpty();
    }
}
