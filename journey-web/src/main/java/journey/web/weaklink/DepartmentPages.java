package journey.web.weaklink;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import journey.domain.journey.Definition;
import journey.domain.journey.Step;
import journey.service.flow.DeviationCount;
import journey.service.flow.FlowService;
import journey.service.flow.rules.DeviationKind;
import journey.service.scope.Scope;
import journey.service.weaklink.JourneyLinks;
import journey.service.weaklink.StepLink;
import journey.service.weaklink.WeakLinkService;
import journey.service.weaklink.rules.WeakLinkState;
import journey.web.chart.Figures;
import journey.web.flow.FlowAddresses;
import journey.web.flow.HandOverRow;
import journey.web.flow.StepNames;
import journey.web.scope.Addresses;
import journey.web.scope.FilterBar;
import journey.web.sentence.Sentence;
import journey.web.sentence.Sentence.Piece;
import journey.web.sentence.Texts;
import org.springframework.stereotype.Component;

/** Puts the page of a department together: its steps, its hand-overs, its rank in the chain, what it causes elsewhere. */
@Component
class DepartmentPages {

    private final WeakLinkService weakLinks;
    private final FlowService flow;
    private final WeakLinkPages ranking;
    private final Texts texts;

    DepartmentPages(WeakLinkService weakLinks, FlowService flow, WeakLinkPages ranking, Texts texts) {
        this.weakLinks = weakLinks;
        this.flow = flow;
        this.ranking = ranking;
        this.texts = texts;
    }

    /** @param scope without a department: the chain is the whole firm's */
    DepartmentPage page(String code, Scope scope, FilterBar bar) {
        List<JourneyLinks> journeys = weakLinks.links(scope);
        List<StepLink> own = journeys.stream()
                .flatMap(journey -> journey.steps().stream())
                .filter(link -> code.equals(link.step().department()))
                .toList();
        return new DepartmentPage(
                code,
                sentence(code, own),
                rank(code, journeys),
                ranking.rows(journeys, link -> code.equals(link.step().department()), scope, new Addresses(bar)),
                handOvers(code, names(journeys), scope, new Addresses(bar)),
                causes(code, journeys, scope),
                bar.with("/api/v1/reports/steps.csv", "department=" + Addresses.value(code)));
    }

    private Sentence sentence(String code, List<StepLink> own) {
        Figures figures = texts.figures();
        Piece name = Piece.strong(code);
        if (own.isEmpty()) {
            return texts.sentence("department.sentence.none", name);
        }
        long weak = own.stream()
                .filter(link -> link.evidence().state() == WeakLinkState.CONFIRMED)
                .count();
        Piece only = Piece.plain(
                figures.count(own.stream().mapToLong(StepLink::onlyHere).sum()));
        if (own.size() == 1 && weak == 1) {
            return texts.sentence("department.sentence.alone", name, Piece.bad(texts.say("department.alone")), only);
        }
        return texts.sentence(
                weak == 0 ? "department.sentence.well" : "department.sentence.weak",
                name,
                Piece.plain(texts.say("department.owned", own.size())),
                Piece.bad(figures.count(weak)),
                Piece.plain(texts.say("weaklinks.are", weak)),
                only);
    }

    /** By the transactions that failed at the steps of one department alone, the most first. */
    private String rank(String code, List<JourneyLinks> journeys) {
        Map<String, Long> only = new HashMap<>();
        for (JourneyLinks journey : journeys) {
            for (StepLink link : journey.steps()) {
                String department = link.step().department();
                if (department != null) {
                    only.merge(department, link.onlyHere(), Long::sum);
                }
            }
        }
        Long own = only.get(code);
        if (own == null || own == 0) {
            return "";
        }
        long before = only.values().stream().filter(other -> other > own).count();
        return texts.say(
                "department.rank",
                texts.figures().count(before + 1),
                texts.figures().count(only.size()));
    }

    private List<HandOverRow> handOvers(String code, Map<String, StepNames> names, Scope scope, Addresses addresses) {
        FlowAddresses behind = new FlowAddresses(addresses);
        return flow.handOvers(scope).stream()
                .filter(each -> each.fromDepartment().equals(code)
                        || each.toDepartment().equals(code))
                .map(each -> HandOverRow.of(each, Objects.requireNonNull(names.get(each.journey())), behind, texts))
                .toList();
    }

    private static Map<String, StepNames> names(List<JourneyLinks> journeys) {
        Map<String, StepNames> names = new HashMap<>();
        journeys.forEach(journey ->
                names.put(journey.journey(), new StepNames(journey.blueprint().definition())));
        return names;
    }

    /** Steps of others that the plan says its steps cause, and contacts that they made necessary. */
    private List<String> causes(String code, List<JourneyLinks> journeys, Scope scope) {
        List<String> causes = new ArrayList<>();
        Map<String, StepNames> names = names(journeys);
        for (JourneyLinks journey : journeys) {
            Definition plan = journey.blueprint().definition();
            for (Step step : plan.steps()) {
                Step cause = step.causedBy() == null ? null : plan.step(step.causedBy());
                if (cause != null && code.equals(cause.department())) {
                    journey.steps().stream()
                            .filter(link -> link.step().step().equals(cause.code()))
                            .findFirst()
                            .ifPresent(link -> causes.add(consequence(journey, link, step)));
                }
            }
        }
        flow.deviations(scope, List.of()).stream()
                .filter(deviation -> deviation.kind() == DeviationKind.AD_HOC && isOf(code, deviation, names))
                .sorted(Comparator.comparing(DeviationCount::count).reversed())
                .forEach(deviation -> causes.add(texts.say(
                        "department.contacts",
                        Objects.requireNonNull(names.get(deviation.journey())).of(String.valueOf(deviation.causedBy())),
                        texts.figures().count(deviation.count()),
                        deviation.step())));
        return causes;
    }

    private String consequence(JourneyLinks journey, StepLink link, Step consequence) {
        return texts.say(
                "department.consequence",
                link.step().name(),
                consequence.name(),
                consequence.department() == null ? texts.say("evidence.owner.none") : consequence.department(),
                texts.figures().rise(link.gain()),
                texts.figures().rise(link.gainWithConsequences()),
                journey.name());
    }

    private static boolean isOf(String code, DeviationCount deviation, Map<String, StepNames> names) {
        StepNames known = names.get(deviation.journey());
        Step cause = known == null || deviation.causedBy() == null
                ? null
                : known.plan().step(deviation.causedBy());
        return cause != null && code.equals(cause.department());
    }
}
