package journey.web.journey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import journey.service.everything.EverythingService;
import journey.service.everything.PeriodLength;
import journey.service.everything.PeriodRate;
import journey.service.everything.StepResult;
import journey.service.everything.rules.EverythingRate;
import journey.service.everything.rules.StepYield;
import journey.service.journey.JourneyService;
import journey.service.journey.JourneySummary;
import journey.service.scope.Scope;
import org.springframework.stereotype.Component;

/** Reads the figures of journeys for pages: the same as in the reports of the same filters. */
@Component
public class FiguresReader {

    private final EverythingService everything;
    private final JourneyService journeys;

    FiguresReader(EverythingService everything, JourneyService journeys) {
        this.everything = everything;
        this.journeys = journeys;
    }

    /** Every journey in scope, by name. */
    public List<JourneyFigures> all(Scope scope) {
        Map<String, EverythingRate> rates = everything.rates(scope, PeriodLength.TOTAL).stream()
                .collect(Collectors.toMap(PeriodRate::journey, PeriodRate::rate, EverythingRate::plus));
        Map<String, List<StepResult>> steps =
                everything.steps(scope).stream().collect(Collectors.groupingBy(StepResult::journey));
        return journeys.all().stream()
                .filter(journey -> scope.journey() == null || journey.code().equals(scope.journey()))
                .map(journey -> figures(journey, rates, steps))
                .toList();
    }

    public Optional<JourneyFigures> one(Scope scope, String code) {
        return all(scope.ofJourney(code)).stream().findFirst();
    }

    private static JourneyFigures figures(
            JourneySummary journey, Map<String, EverythingRate> rates, Map<String, List<StepResult>> steps) {
        return new JourneyFigures(
                journey.code(),
                journey.name(),
                rates.getOrDefault(journey.code(), EverythingRate.NONE),
                latest(steps.getOrDefault(journey.code(), List.of())));
    }

    /** The steps of the latest version in scope, each with its counts under all versions in scope. */
    private static List<StepResult> latest(List<StepResult> versions) {
        Map<String, StepYield> counts =
                versions.stream().collect(Collectors.toMap(StepResult::step, StepResult::counts, StepYield::plus));
        int latest = versions.stream().mapToInt(StepResult::version).max().orElse(0);
        return versions.stream()
                .filter(step -> step.version() == latest)
                .map(step -> step.with(counts.getOrDefault(step.step(), step.counts())))
                .toList();
    }
}
