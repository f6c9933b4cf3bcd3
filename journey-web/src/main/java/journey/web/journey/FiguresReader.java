package journey.web.journey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import journey.domain.journey.Definition;
import journey.service.everything.StepResult;
import journey.service.everything.rules.EverythingRate;
import journey.service.everything.rules.StepYield;
import journey.service.journey.JourneyService;
import journey.service.journey.JourneySummary;
import journey.service.scope.Scope;
import journey.service.weaklink.JourneyLinks;
import journey.service.weaklink.StepLink;
import journey.service.weaklink.WeakLinkService;
import journey.service.weaklink.rules.Evidence;
import org.springframework.stereotype.Component;

/** Reads the figures of journeys for pages: the same as in the reports of the same filters. */
@Component
public class FiguresReader {

    private final WeakLinkService weakLinks;
    private final JourneyService journeys;

    FiguresReader(WeakLinkService weakLinks, JourneyService journeys) {
        this.weakLinks = weakLinks;
        this.journeys = journeys;
    }

    /** Every journey in scope, by name. */
    public List<JourneyFigures> all(Scope scope) {
        return of(weakLinks.links(scope), scope);
    }

    /** Every journey in scope, by name, from what is known of its versions. */
    public List<JourneyFigures> of(List<JourneyLinks> links, Scope scope) {
        Map<String, List<JourneyLinks>> versions = links.stream().collect(Collectors.groupingBy(JourneyLinks::journey));
        return journeys.all().stream()
                .filter(journey -> scope.journey() == null || journey.code().equals(scope.journey()))
                .map(journey -> figures(journey, versions.getOrDefault(journey.code(), List.of())))
                .toList();
    }

    public Optional<JourneyFigures> one(Scope scope, String code) {
        return all(scope.ofJourney(code)).stream().findFirst();
    }

    private static JourneyFigures figures(JourneySummary journey, List<JourneyLinks> versions) {
        if (versions.isEmpty()) {
            return new JourneyFigures(
                    journey.code(), journey.name(), Definition.DEFAULT_TARGET, EverythingRate.NONE, true, List.of());
        }
        JourneyLinks latest = versions.get(versions.size() - 1);
        return new JourneyFigures(
                journey.code(),
                journey.name(),
                latest.blueprint().definition().target(),
                versions.stream().map(JourneyLinks::rate).reduce(EverythingRate.NONE, EverythingRate::plus),
                versions.stream()
                        .anyMatch(version -> version.blueprint().definition().asksHowWell()),
                steps(latest, versions));
    }

    /** The steps of the latest version in scope, each with its counts under all versions in scope. */
    private static List<StepFigure> steps(JourneyLinks latest, List<JourneyLinks> versions) {
        Map<String, StepYield> counts = new HashMap<>();
        Map<String, Long> onlyHere = new HashMap<>();
        for (JourneyLinks version : versions) {
            for (StepLink link : version.steps()) {
                counts.merge(link.step().step(), link.step().counts(), StepYield::plus);
                onlyHere.merge(link.step().step(), link.onlyHere(), Long::sum);
            }
        }
        List<StepResult> steps = latest.steps().stream()
                .map(StepLink::step)
                .map(step -> step.with(counts.getOrDefault(step.step(), step.counts())))
                .toList();
        List<Evidence> evidence = WeakLinkService.evidence(steps);
        List<StepFigure> figures = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            StepResult step = steps.get(i);
            figures.add(new StepFigure(step, evidence.get(i).state(), onlyHere.getOrDefault(step.step(), 0L)));
        }
        return figures;
    }
}
