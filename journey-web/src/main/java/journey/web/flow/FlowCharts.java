package journey.web.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import journey.domain.journey.Blueprint;
import journey.domain.journey.Step;
import journey.service.flow.FlowPair;
import journey.service.flow.Variant;
import journey.web.chart.FlowChart;
import journey.web.scope.Addresses;
import journey.web.sentence.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns pairs of steps into a picture: the planned way, and of what leaves it the most frequent. */
@Component
class FlowCharts {

    private static final int MOST_CONTACTS = 6;
    private static final int MOST_DETOURS = 16;

    /** Rarer than this share of transactions a detour is only in the table. */
    private static final double LEAST_SHARE = 0.002;

    private final Texts texts;

    FlowCharts(Texts texts) {
        this.texts = texts;
    }

    /**
     * @param transactions of how many they are
     * @param links what opens behind a pair
     */
    FlowChart chart(
            Blueprint blueprint,
            StepNames names,
            List<FlowPair> pairs,
            long transactions,
            Addresses addresses,
            Function<FlowPair, @Nullable String> links) {
        String code = blueprint.definition().code();
        List<FlowChart.Node> nodes = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        for (Step step : blueprint.definition().steps()) {
            places.put(step.code(), nodes.size());
            nodes.add(new FlowChart.Node(step.name(), true, addresses.evidence(code, step.code())));
        }
        Map<String, Long> contacts = new LinkedHashMap<>();
        for (FlowPair pair : pairs) {
            String to = pair.to();
            if (to != null && !places.containsKey(to)) {
                contacts.merge(to, pair.count(), Long::sum);
            }
        }
        contacts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(MOST_CONTACTS)
                .forEach(contact -> {
                    places.put(contact.getKey(), nodes.size());
                    nodes.add(new FlowChart.Node(names.of(contact.getKey()), false, null));
                });
        return new FlowChart(blueprint.definition().name(), nodes, edges(pairs, places, transactions, links));
    }

    private List<FlowChart.Edge> edges(
            List<FlowPair> pairs,
            Map<String, Integer> places,
            long transactions,
            Function<FlowPair, @Nullable String> links) {
        List<FlowChart.Edge> edges = new ArrayList<>();
        int detours = 0;
        for (FlowPair pair : pairs) {
            Integer from = pair.from() == null ? null : places.get(pair.from());
            Integer to = pair.to() == null ? null : places.get(pair.to());
            double share = transactions == 0 ? 0 : (double) pair.count() / transactions;
            boolean drawn = pair.planned() || (detours < MOST_DETOURS && share >= LEAST_SHARE);
            if (from != null && to != null && drawn) {
                detours += pair.planned() ? 0 : 1;
                edges.add(new FlowChart.Edge(
                        from, to, pair.count(), share, wait(pair), pair.planned(), links.apply(pair)));
            }
        }
        return edges;
    }

    private String wait(FlowPair pair) {
        return pair.medianWait() == null
                ? ""
                : texts.say("flow.wait", texts.figures().duration(pair.medianWait()));
    }

    /** One step and another that directly follows it. */
    private record Pair(@Nullable String from, @Nullable String to) {}

    /**
     * The pairs of one order of touchpoints.
     *
     * @param all those of all transactions: they know which of them pass over steps that do not apply
     */
    List<FlowPair> pairs(Variant variant, List<FlowPair> all) {
        Set<Pair> planned = all.stream()
                .filter(FlowPair::planned)
                .map(pair -> new Pair(pair.from(), pair.to()))
                .collect(Collectors.toSet());
        Map<Pair, Long> counts = new LinkedHashMap<>();
        String before = null;
        for (String step : variant.steps()) {
            counts.merge(new Pair(before, step), variant.transactions(), Long::sum);
            before = step;
        }
        if (variant.whole()) {
            counts.merge(new Pair(before, null), variant.transactions(), Long::sum);
        }
        List<FlowPair> pairs = new ArrayList<>();
        counts.forEach((pair, count) -> pairs.add(new FlowPair(
                variant.journey(),
                variant.version(),
                pair.from,
                pair.to,
                count,
                null,
                null,
                planned.contains(pair),
                planned.contains(pair) ? count : 0)));
        return pairs;
    }
}
