package journey.service.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import journey.service.flow.rules.DeviationKind;
import journey.service.rollup.CountedPaths;
import journey.service.rollup.rules.PathSums;
import journey.service.rollup.rules.Subject;
import journey.service.scope.Scope;
import org.springframework.stereotype.Service;

/** Gives what really happens, against the plan. */
@Service
public class FlowService {

    private final FlowQuery query;
    private final CountedPaths paths;
    private final FlowReader reader;

    FlowService(FlowQuery query, CountedPaths paths, FlowReader reader) {
        this.query = query;
        this.paths = paths;
        this.reader = reader;
    }

    /** All of it, each by journey and version. */
    public record Flow(List<FlowPair> pairs, List<Variant> variants, List<HandOver> handOvers) {}

    /** Pairs, orders and hand-overs, as one by one, read in one go. */
    public Flow flow(Scope scope) {
        Map<Integer, PathSums> sums = paths.of(scope, Subject.FLOW, Subject.VARIANT, Subject.WAIT);
        return new Flow(reader.pairs(sums), reader.variants(sums), reader.handOvers(sums, query.promises(scope)));
    }

    /** All pairs of steps of which one directly followed the other, by journey and version, the most frequent first. */
    public List<FlowPair> pairs(Scope scope) {
        return reader.pairs(paths.of(scope, Subject.FLOW));
    }

    /** All orders in which touchpoints came, by journey and version, the most frequent first. */
    public List<Variant> variants(Scope scope) {
        return reader.variants(paths.of(scope, Subject.VARIANT));
    }

    /**
     * How often transactions differed from the plan, the most frequent first.
     *
     * @param variants those of the same scope
     */
    public List<DeviationCount> deviations(Scope scope, List<Variant> variants) {
        List<DeviationCount> deviations = new ArrayList<>(query.failures(scope));
        Map<DeviationCount, Long> counts = new HashMap<>();
        for (Variant variant : variants) {
            variant.order()
                    .repeated()
                    .forEach(step -> counts.merge(
                            one(variant, DeviationKind.REPEATED, step), variant.transactions(), Long::sum));
            variant.order()
                    .outOfSequence()
                    .forEach(step -> counts.merge(
                            one(variant, DeviationKind.OUT_OF_SEQUENCE, step), variant.transactions(), Long::sum));
        }
        counts.forEach((one, count) ->
                deviations.add(new DeviationCount(one.journey(), one.version(), one.kind(), one.step(), null, count)));
        deviations.sort(Comparator.comparing(DeviationCount::count)
                .reversed()
                .thenComparing(DeviationCount::kind)
                .thenComparing(DeviationCount::step));
        return deviations;
    }

    private static DeviationCount one(Variant variant, DeviationKind kind, String step) {
        return new DeviationCount(variant.journey(), variant.version(), kind, step, null, 1);
    }

    /** The hand-overs between departments of the versions in scope, in planned order. */
    public List<HandOver> handOvers(Scope scope) {
        return reader.handOvers(paths.of(scope, Subject.WAIT), query.promises(scope));
    }
}
