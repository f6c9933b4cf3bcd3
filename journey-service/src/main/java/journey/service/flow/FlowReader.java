package journey.service.flow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import journey.domain.journey.Blueprint;
import journey.domain.journey.Step;
import journey.service.flow.FlowQuery.Promises;
import journey.service.flow.rules.Order;
import journey.service.flow.rules.PlannedPath;
import journey.service.journey.JourneyService;
import journey.service.rollup.rules.ClassCounts;
import journey.service.rollup.rules.PathSums;
import journey.service.rollup.rules.PathSums.Pair;
import journey.service.rollup.rules.WaitBuckets;
import journey.service.term.TermRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads sums of paths, by the id of their version, as pairs, orders and hand-overs of steps by their codes. */
@Component
class FlowReader {

    private static final Comparator<FlowPair> PAIRS_BY_COUNT = Comparator.comparing(FlowPair::journey)
            .thenComparing(FlowPair::version)
            .thenComparing(Comparator.comparing(FlowPair::count).reversed())
            .thenComparing(pair -> String.valueOf(pair.from()))
            .thenComparing(pair -> String.valueOf(pair.to()));

    private static final Comparator<Variant> VARIANTS_BY_COUNT = Comparator.comparing(Variant::journey)
            .thenComparing(Variant::version)
            .thenComparing(Comparator.comparing(Variant::transactions).reversed());

    private final JourneyService journeys;
    private final TermRegistry terms;

    FlowReader(JourneyService journeys, TermRegistry terms) {
        this.journeys = journeys;
        this.terms = terms;
    }

    List<FlowPair> pairs(Map<Integer, PathSums> sums) {
        List<FlowPair> pairs = new ArrayList<>();
        sums.forEach((id, ofVersion) -> {
            Blueprint blueprint = journeys.blueprint(id);
            ofVersion.pairs().forEach((pair, counts) -> {
                if (counts.total() > 0) {
                    pairs.add(pair(blueprint, pair, counts));
                }
            });
        });
        pairs.sort(PAIRS_BY_COUNT);
        return pairs;
    }

    private FlowPair pair(Blueprint blueprint, Pair pair, ClassCounts counts) {
        String from = code(pair.from());
        String to = code(pair.to());
        NavigableMap<Integer, Long> waits = pair.hasGap() ? counts.byClass() : new ClassCounts().byClass();
        return new FlowPair(
                blueprint.definition().code(),
                blueprint.version(),
                from,
                to,
                counts.total(),
                wait(waits, 0.5),
                wait(waits, 0.9),
                PlannedPath.leads(blueprint.definition(), from, to));
    }

    private @Nullable String code(int step) {
        return step == 0 ? null : terms.code(step);
    }

    List<Variant> variants(Map<Integer, PathSums> sums) {
        List<Variant> variants = new ArrayList<>();
        sums.forEach((id, ofVersion) -> {
            Blueprint blueprint = journeys.blueprint(id);
            ofVersion.variants().entrySet().stream()
                    .filter(entry -> entry.getValue()[0] > 0)
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(entry -> variants.add(variant(blueprint, entry.getKey(), entry.getValue())));
        });
        variants.sort(VARIANTS_BY_COUNT);
        return variants;
    }

    private Variant variant(Blueprint blueprint, String numbers, long[] counts) {
        int cut = numbers.indexOf('…');
        List<String> steps = new ArrayList<>();
        for (String number : (cut < 0 ? numbers : numbers.substring(0, numbers.lastIndexOf(' ', cut - 2))).split(" ")) {
            steps.add(terms.code(Integer.parseInt(number)));
        }
        return new Variant(
                blueprint.definition().code(),
                blueprint.version(),
                steps,
                cut < 0,
                Order.of(blueprint.definition(), steps),
                counts[0],
                counts[1],
                counts[2]);
    }

    /** @param promises of the same versions, by the step's position */
    List<HandOver> handOvers(Map<Integer, PathSums> sums, Map<Integer, Map<Integer, Promises>> promises) {
        List<HandOver> handOvers = new ArrayList<>();
        promises.forEach((id, ofVersion) -> {
            Blueprint blueprint = journeys.blueprint(id);
            Map<Integer, ClassCounts> waits =
                    sums.getOrDefault(id, new PathSums()).waits();
            List<Step> steps = blueprint.definition().steps();
            for (int position = 0; position + 1 < steps.size(); position++) {
                Step from = steps.get(position);
                Step to = steps.get(position + 1);
                String giver = from.department();
                String taker = to.department();
                if (giver != null && taker != null && !giver.equals(taker)) {
                    ClassCounts wait = waits.getOrDefault(position, new ClassCounts());
                    Promises ofTaker = ofVersion.getOrDefault(position + 1, Promises.NONE);
                    handOvers.add(handOver(blueprint, from, giver, to, taker, wait, ofTaker));
                }
            }
        });
        handOvers.sort(Comparator.comparing(HandOver::journey).thenComparing(HandOver::version));
        return handOvers;
    }

    private static HandOver handOver(
            Blueprint blueprint, Step from, String giver, Step to, String taker, ClassCounts wait, Promises promises) {
        NavigableMap<Integer, Long> waits = wait.byClass();
        return new HandOver(
                blueprint.definition().code(),
                blueprint.version(),
                from.code(),
                giver,
                to.code(),
                taker,
                wait.total(),
                wait(waits, 0.5),
                wait(waits, 0.9),
                promises.promised(),
                promises.kept());
    }

    /** The quantile of waits counted by class; null where there are none. */
    private static @Nullable Duration wait(NavigableMap<Integer, Long> waits, double p) {
        double seconds = WaitBuckets.quantile(waits, p);
        return Double.isNaN(seconds) ? null : Duration.ofSeconds(Math.round(seconds));
    }
}
