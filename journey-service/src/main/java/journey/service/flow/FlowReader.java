package journey.service.flow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import journey.domain.journey.Blueprint;
import journey.domain.journey.Step;
import journey.service.flow.FlowQuery.Promises;
import journey.service.flow.rules.Order;
import journey.service.flow.rules.PlannedPath;
import journey.service.journey.JourneyService;
import journey.service.rollup.rules.ClassCounts;
import journey.service.rollup.rules.PathSums;
import journey.service.rollup.rules.PathSums.Passing;
import journey.service.rollup.rules.PathSums.Wait;
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

    private static final Comparator<Wait> IN_PLANNED_ORDER =
            Comparator.comparing(Wait::from).thenComparing(Wait::to);

    private static final Comparator<Variant> VARIANTS_BY_COUNT = Comparator.comparing(Variant::journey)
            .thenComparing(Variant::version)
            .thenComparing(Comparator.comparing(Variant::transactions).reversed());

    private final JourneyService journeys;
    private final TermRegistry terms;

    FlowReader(JourneyService journeys, TermRegistry terms) {
        this.journeys = journeys;
        this.terms = terms;
    }

    /** From one step to another, by their numbers; 0: the transaction's beginning and end. */
    private record Way(int from, int to) {

        boolean hasGap() {
            return from != 0 && to != 0;
        }
    }

    List<FlowPair> pairs(Map<Integer, PathSums> sums) {
        List<FlowPair> pairs = new ArrayList<>();
        sums.forEach((id, ofVersion) -> {
            Blueprint blueprint = journeys.blueprint(id);
            Map<Way, EnumMap<Passing, ClassCounts>> ways = new LinkedHashMap<>();
            ofVersion
                    .pairs()
                    .forEach((pair, counts) -> ways.computeIfAbsent(
                                    new Way(pair.from(), pair.to()), way -> new EnumMap<>(Passing.class))
                            .put(pair.passing(), counts));
            ways.forEach((way, counts) -> {
                ClassCounts all = new ClassCounts();
                counts.values().forEach(part -> all.add(part));
                if (all.total() > 0) {
                    pairs.add(pair(blueprint, way, all, counts.get(Passing.INAPPLICABLE)));
                }
            });
        });
        pairs.sort(PAIRS_BY_COUNT);
        return pairs;
    }

    private FlowPair pair(Blueprint blueprint, Way way, ClassCounts counts, @Nullable ClassCounts overInapplicable) {
        String from = code(way.from);
        String to = code(way.to);
        boolean leads = PlannedPath.leads(blueprint.definition(), from, to);
        long asPlanned = leads ? counts.total() : overInapplicable == null ? 0 : overInapplicable.total();
        NavigableMap<Integer, Long> waits = way.hasGap() ? counts.byClass() : new ClassCounts().byClass();
        return new FlowPair(
                blueprint.definition().code(),
                blueprint.version(),
                from,
                to,
                counts.total(),
                wait(waits, 0.5),
                wait(waits, 0.9),
                2 * asPlanned >= counts.total(),
                asPlanned);
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
            Map<Wait, ClassCounts> waits = new TreeMap<>(IN_PLANNED_ORDER);
            waits.putAll(sums.getOrDefault(id, new PathSums()).waits());
            List<Step> steps = blueprint.definition().steps();
            for (int position = 0; position + 1 < steps.size(); position++) {
                waits.putIfAbsent(new Wait(position, position + 1), new ClassCounts());
            }
            waits.forEach((wait, counts) -> {
                Step from = steps.get(wait.from());
                Step to = steps.get(wait.to());
                String giver = from.department();
                String taker = to.department();
                boolean isNext = wait.to() == wait.from() + 1;
                if (giver != null && taker != null && !giver.equals(taker) && (isNext || counts.total() > 0)) {
                    Promises ofTaker = ofVersion.getOrDefault(wait.to(), Promises.NONE);
                    handOvers.add(handOver(blueprint, from, giver, to, taker, counts, ofTaker));
                }
            });
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
