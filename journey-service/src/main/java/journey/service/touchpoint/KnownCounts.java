package journey.service.touchpoint;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import journey.domain.journey.Blueprint;
import journey.service.flow.FlowPair;
import journey.service.flow.FlowService;
import journey.service.journey.JourneyService;
import journey.service.map.MapService;
import journey.service.map.StepCount;
import journey.service.map.StepLane;
import journey.service.scope.Scope;
import journey.service.touchpoint.TouchpointFilter.Place;
import journey.service.touchpoint.TouchpointFilter.Promise;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How many touchpoints there are where sums tell: what figures on pages lead to need not be counted among millions. */
@Component
class KnownCounts {

    private final MapService map;
    private final FlowService flow;
    private final JourneyService journeys;

    KnownCounts(MapService map, FlowService flow, JourneyService journeys) {
        this.map = map;
        this.flow = flow;
        this.journeys = journeys;
    }

    /** The count; empty where no sum tells it. */
    OptionalLong count(Scope scope, TouchpointFilter filter) {
        String journey = scope.journey();
        Blueprint plan = journey == null || scope.version().equals(Scope.Version.ALL)
                ? null
                : journeys.shown(journey, scope.version().number()).orElse(null);
        Set<String> asked = filter.asked();
        if (plan == null || !asked.contains("step")) {
            return OptionalLong.empty();
        }
        Map<String, Integer> positions = plan.definition().positions();
        Integer position = positions.get(filter.step());
        if (asked.equals(Set.of("step", "follows")) || asked.equals(Set.of("step", "place"))) {
            return OptionalLong.of(pairs(flow.pairs(scope), filter));
        }
        if (asked.equals(Set.of("step", "unplanned", "cause")) && position == null) {
            Integer cause = positions.get(filter.cause());
            return cause == null && !TouchpointFilter.UNASSIGNED.equals(filter.cause())
                    ? OptionalLong.empty()
                    : OptionalLong.of(count(map.told(scope).unplanned(), cause, String.valueOf(filter.step())));
        }
        return position == null ? OptionalLong.empty() : planned(scope, filter, asked, position);
    }

    private OptionalLong planned(Scope scope, TouchpointFilter filter, Set<String> asked, int position) {
        if (asked.equals(Set.of("step"))) {
            return OptionalLong.of(
                    lanes(scope, position).stream().mapToLong(StepLane::volume).sum());
        }
        if (asked.equals(Set.of("step", "promise"))) {
            return OptionalLong.of(lanes(scope, position).stream()
                    .mapToLong(lane -> filter.promise() == Promise.KEPT ? lane.kept() : lane.late())
                    .sum());
        }
        if (asked.equals(Set.of("step", "via"))) {
            return OptionalLong.of(count(map.told(scope).channels(), position, String.valueOf(filter.via())));
        }
        if (asked.equals(Set.of("step", "moment"))) {
            return OptionalLong.of(count(map.told(scope).moments(), position, String.valueOf(filter.moment())));
        }
        return OptionalLong.empty();
    }

    private List<StepLane> lanes(Scope scope, int position) {
        return map.steps(scope).stream()
                .filter(lane -> lane.position() == position)
                .toList();
    }

    private static long count(List<StepCount> counts, @Nullable Integer position, String what) {
        return counts.stream()
                .filter(count -> Objects.equals(count.position(), position)
                        && count.what().equals(what))
                .mapToLong(StepCount::count)
                .sum();
    }

    private static long pairs(List<FlowPair> pairs, TouchpointFilter filter) {
        boolean isLast = filter.place() == Place.LAST;
        String from = isLast ? filter.step() : filter.follows();
        String to = isLast ? null : filter.step();
        return pairs.stream()
                .filter(pair -> Objects.equals(pair.from(), from) && Objects.equals(pair.to(), to))
                .mapToLong(FlowPair::count)
                .sum();
    }
}
