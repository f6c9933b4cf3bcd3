package journey.web.journey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import journey.service.everything.EverythingService;
import journey.service.everything.PeriodLength;
import journey.service.everything.PeriodRate;
import journey.service.everything.StepResult;
import journey.service.everything.rules.EverythingRate;
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
        // of several versions a journey is shown by the steps of the latest in scope
        Map<String, Map<Integer, List<StepResult>>> steps = everything.steps(scope).stream()
                .collect(Collectors.groupingBy(
                        StepResult::journey,
                        LinkedHashMap::new,
                        Collectors.groupingBy(StepResult::version, java.util.TreeMap::new, Collectors.toList())));
        return journeys.all().stream()
                .filter(journey -> scope.journey() == null || journey.code().equals(scope.journey()))
                .map(journey -> figures(journey, rates, steps))
                .toList();
    }

    public Optional<JourneyFigures> one(Scope scope, String code) {
        return all(scope.ofJourney(code)).stream().findFirst();
    }

    private static JourneyFigures figures(
            JourneySummary journey,
            Map<String, EverythingRate> rates,
            Map<String, Map<Integer, List<StepResult>>> steps) {
        Map<Integer, List<StepResult>> versions = steps.getOrDefault(journey.code(), Map.of());
        List<StepResult> latest = versions.keySet().stream()
                .max(Integer::compare)
                .map(versions::get)
                .orElse(List.of());
        return new JourneyFigures(
                journey.code(), journey.name(), rates.getOrDefault(journey.code(), EverythingRate.NONE), latest);
    }
}
