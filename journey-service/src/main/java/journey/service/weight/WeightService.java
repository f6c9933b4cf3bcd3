package journey.service.weight;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import journey.domain.journey.Blueprint;
import journey.service.journey.JourneyService;
import journey.service.journey.JourneySummary;
import journey.service.weaklink.WeakLinkService;
import journey.service.weaklink.rules.Drivers;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Makes weights from customers' answers: by itself for each month, from the answers of the year before it and before it
 * begins; for the past only if somebody asks for it, for then scores that were told change.
 */
@Service
public class WeightService {

    private static final String BY_ITSELF = "journey";
    private static final int DAYS_AHEAD = 7;

    private final WeightRepository repository;
    private final WeightsInForce inForce;
    private final WeakLinkService weakLinks;
    private final JourneyService journeys;
    private final ZoneId zone;
    private final Clock clock;

    WeightService(
            WeightRepository repository,
            WeightsInForce inForce,
            WeakLinkService weakLinks,
            JourneyService journeys,
            ZoneId zone,
            Clock clock) {
        this.repository = repository;
        this.inForce = inForce;
        this.weakLinks = weakLinks;
        this.journeys = journeys;
        this.zone = zone;
        this.clock = clock;
    }

    /** The sets of a version, the earliest first. */
    public List<WeightSet> sets(Blueprint blueprint) {
        return repository.all().stream()
                .filter(set -> set.blueprintId() == blueprint.blueprintId())
                .toList();
    }

    /** The weights by which a transaction of a version that began today is scored, adding up to 1; none: all alike. */
    public List<Double> today(Blueprint blueprint) {
        List<Double> weights = inForce.of(blueprint).at(clock.instant()).weights();
        double whole = weights.stream().mapToDouble(Double::doubleValue).sum();
        return weights.stream().map(weight -> weight / whole).toList();
    }

    /** Towards the end of a month makes the weights of the next one, from day to day better ones until it begins. */
    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT6H")
    public void makeNext() {
        LocalDate today = today();
        LocalDate next = today.withDayOfMonth(1).plusMonths(1);
        if (today.plusDays(DAYS_AHEAD).isBefore(next)) {
            return;
        }
        for (JourneySummary journey : journeys.all()) {
            journeys.latest(journey.code())
                    .ifPresent(blueprint -> made(blueprint, next.minusYears(1), next, next, BY_ITSELF)
                            .ifPresent(repository::keep));
        }
        inForce.forget();
    }

    /**
     * Makes weights of all answers so far and puts them in force from the first transaction on. Scores change only once
     * everything is computed anew.
     *
     * @return empty where too few customers answered: nothing is changed then
     */
    public Optional<WeightSet> weighPast(Blueprint blueprint, String by) {
        LocalDate today = today();
        LocalDate first = repository.firstMonth(blueprint.blueprintId(), today);
        Optional<WeightSet> set = made(blueprint, first, today.plusDays(1), first, by);
        set.ifPresent(made -> {
            repository.forget(blueprint.blueprintId(), today);
            repository.keep(made);
            inForce.forget();
        });
        return set;
    }

    private Optional<WeightSet> made(Blueprint blueprint, LocalDate from, LocalDate until, LocalDate month, String by) {
        Drivers drivers = weakLinks.drivers(
                blueprint,
                from.atStartOfDay(zone).toInstant(),
                until.atStartOfDay(zone).toInstant());
        if (drivers.complete() == 0) {
            return Optional.empty();
        }
        double[] weights = drivers.weights(blueprint.definition().steps().size());
        return Optional.of(new WeightSet(
                blueprint.blueprintId(),
                month,
                Arrays.stream(weights).boxed().toList(),
                drivers.complete(),
                clock.instant(),
                by));
    }

    private LocalDate today() {
        return clock.instant().atZone(zone).toLocalDate();
    }
}
