package journey.service.weight;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import journey.domain.journey.Blueprint;
import journey.domain.journey.Definition;
import journey.service.journey.JourneyService;
import journey.service.scoring.rules.PlanWeights;
import journey.service.scoring.rules.StepWeights;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gives the weights by which transactions are scored. A version of a plan that has none yet goes by those of the version
 * before it; where no version has any, all steps weigh alike. Weights of a month are made before it begins, so what is
 * remembered here for a minute is never wrong for long, and never for what is being recorded now.
 */
@Component
public class WeightsInForce {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final WeightRepository repository;
    private final JourneyService journeys;
    private final ZoneId zone;
    private final Clock clock;
    private volatile @Nullable Known known;

    /** By version's id and month. */
    private record Known(Instant readAt, Map<Integer, NavigableMap<LocalDate, StepWeights>> sets) {}

    WeightsInForce(WeightRepository repository, JourneyService journeys, ZoneId zone, Clock clock) {
        this.repository = repository;
        this.journeys = journeys;
        this.zone = zone;
        this.clock = clock;
    }

    /** The weights of a version of a journey. */
    public PlanWeights of(Blueprint blueprint) {
        Known sets = known();
        if (sets.sets.isEmpty()) {
            return PlanWeights.EQUAL;
        }
        NavigableMap<LocalDate, StepWeights> own = sets.sets.get(blueprint.blueprintId());
        NavigableMap<LocalDate, StepWeights> inherited = inherited(blueprint, sets);
        return startedAt -> {
            LocalDate month = startedAt.atZone(zone).toLocalDate().withDayOfMonth(1);
            Map.Entry<LocalDate, StepWeights> entry = own == null ? null : own.floorEntry(month);
            entry = entry == null ? inherited.floorEntry(month) : entry;
            return entry == null ? StepWeights.EQUAL : entry.getValue();
        };
    }

    /** Forgets what is remembered: it may just have been changed. */
    public void forget() {
        known = null;
    }

    private Known known() {
        Instant now = clock.instant();
        Known remembered = known;
        // of no age that makes sense where the clock was set back
        if (remembered == null
                || !Duration.between(remembered.readAt, now).minus(REMEMBERED).isNegative()
                || now.isBefore(remembered.readAt)) {
            Map<Integer, NavigableMap<LocalDate, StepWeights>> sets = new HashMap<>();
            for (WeightSet set : repository.all()) {
                sets.computeIfAbsent(set.blueprintId(), id -> new TreeMap<>())
                        .put(set.fromMonth(), new StepWeights(set.weights()));
            }
            remembered = new Known(now, sets);
            known = remembered;
        }
        return remembered;
    }

    /** Those of the latest earlier version that has any, for the steps of this one. */
    private NavigableMap<LocalDate, StepWeights> inherited(Blueprint blueprint, Known sets) {
        Blueprint before = null;
        for (Integer id : sets.sets.keySet()) {
            Blueprint other = journeys.blueprint(id);
            boolean earlier = other.journeyId() == blueprint.journeyId() && other.version() < blueprint.version();
            if (earlier && (before == null || other.version() > before.version())) {
                before = other;
            }
        }
        NavigableMap<LocalDate, StepWeights> inherited = new TreeMap<>();
        if (before != null) {
            Definition from = before.definition();
            sets.sets
                    .getOrDefault(before.blueprintId(), new TreeMap<>())
                    .forEach((month, weights) -> inherited.put(month, moved(weights, from, blueprint.definition())));
        }
        return inherited;
    }

    /** A step that is new weighs as much as steps do on average. */
    private static StepWeights moved(StepWeights weights, Definition from, Definition to) {
        Map<String, Integer> positions = from.positions();
        List<Double> moved = new ArrayList<>();
        to.steps().forEach(step -> {
            Integer position = positions.get(step.code());
            moved.add(
                    position == null
                            ? Double.valueOf(1.0 / from.steps().size())
                            : weights.weights().get(position));
        });
        return new StepWeights(moved);
    }
}
