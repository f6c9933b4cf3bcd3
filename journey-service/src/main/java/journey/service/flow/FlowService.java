package journey.service.flow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import journey.domain.journey.Blueprint;
import journey.domain.journey.Step;
import journey.service.flow.FlowQuery.Arrivals;
import journey.service.flow.rules.DeviationKind;
import journey.service.journey.JourneyService;
import journey.service.rollup.rules.WaitBuckets;
import journey.service.scope.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Gives what really happens, against the plan. */
@Service
public class FlowService {

    private final FlowQuery query;
    private final JourneyService journeys;

    FlowService(FlowQuery query, JourneyService journeys) {
        this.query = query;
        this.journeys = journeys;
    }

    /** All pairs of steps of which one directly followed the other, by journey and version, the most frequent first. */
    public List<FlowPair> pairs(Scope scope) {
        return query.pairs(scope);
    }

    /** All orders in which touchpoints came, by journey and version, the most frequent first. */
    public List<Variant> variants(Scope scope) {
        return query.variants(scope);
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
        Map<Integer, Arrivals> arrivals = query.arrivals(scope);
        List<HandOver> handOvers = new ArrayList<>();
        arrivals.forEach((id, ofVersion) -> {
            Blueprint blueprint = journeys.blueprint(id);
            List<Step> steps = blueprint.definition().steps();
            for (int position = 0; position + 1 < steps.size(); position++) {
                Step from = steps.get(position);
                Step to = steps.get(position + 1);
                String giver = from.department();
                String taker = to.department();
                if (giver != null && taker != null && !giver.equals(taker)) {
                    handOvers.add(handOver(blueprint, from, giver, to, taker, ofVersion, position));
                }
            }
        });
        handOvers.sort(Comparator.comparing(HandOver::journey).thenComparing(HandOver::version));
        return handOvers;
    }

    private static HandOver handOver(
            Blueprint blueprint, Step from, String giver, Step to, String taker, Arrivals arrivals, int position) {
        NavigableMap<Integer, Long> waits = arrivals.waits().getOrDefault(position, new TreeMap<>());
        return new HandOver(
                blueprint.definition().code(),
                blueprint.version(),
                from.code(),
                giver,
                to.code(),
                taker,
                waits.values().stream().mapToLong(Long::longValue).sum(),
                wait(waits, 0.5),
                wait(waits, 0.9),
                arrivals.promised().getOrDefault(position + 1, 0L),
                arrivals.kept().getOrDefault(position + 1, 0L));
    }

    /** The quantile of waits counted by class; null where there are none. */
    static @Nullable Duration wait(NavigableMap<Integer, Long> waits, double p) {
        double seconds = WaitBuckets.quantile(waits, p);
        return Double.isNaN(seconds) ? null : Duration.ofSeconds(Math.round(seconds));
    }
}
