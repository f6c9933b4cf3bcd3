package journey.web.journey;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import journey.service.map.StepCount;
import journey.service.map.StepLane;
import journey.web.chart.JourneyMap;
import org.jspecify.annotations.Nullable;

/** What the lanes of a map are drawn from. */
record Lanes(
        List<StepLane> steps,
        List<StepCount> channels,
        List<StepCount> moments,
        List<StepCount> unplanned,
        List<StepCount> words,
        Map<String, List<JourneyMap.Noted>> notes) {

    @Nullable StepLane step(int position) {
        return steps.stream()
                .filter(lane -> lane.position() == position)
                .findFirst()
                .orElse(null);
    }

    static List<StepCount> at(int position, List<StepCount> counts) {
        return counts.stream()
                .filter(count -> Objects.equals(count.position(), position))
                .toList();
    }
}
