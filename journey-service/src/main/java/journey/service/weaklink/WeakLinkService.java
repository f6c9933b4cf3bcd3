package journey.service.weaklink;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import journey.domain.journey.Blueprint;
import journey.domain.journey.Step;
import journey.service.everything.EverythingService;
import journey.service.everything.StepResult;
import journey.service.everything.StepWeek;
import journey.service.everything.rules.StepYield;
import journey.service.journey.JourneyService;
import journey.service.rollup.Place;
import journey.service.scope.Scope;
import journey.service.weaklink.WeakLinkQuery.Outcomes;
import journey.service.weaklink.rules.ControlChart;
import journey.service.weaklink.rules.Drivers;
import journey.service.weaklink.rules.Evidence;
import journey.service.weaklink.rules.Failures;
import journey.service.weaklink.rules.Moments;
import journey.service.weaklink.rules.TestedYield;
import journey.service.weaklink.rules.WeakLinkRule;
import journey.service.weaklink.rules.WeakLinkState;
import journey.service.weaklink.rules.Week;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;

/**
 * Tells weak links from noise, what they matter and what their repair would gain. The steps of one version of a journey
 * in one scope are tested together. What matters to customers is drawn from all their answers of the months that the
 * scope touches, whatever its other filters: few would say nothing.
 */
@Service
@EnableConfigurationProperties(OutcomeSettings.class)
public class WeakLinkService {

    private static final int CHART_WEEKS = 52;

    private final EverythingService everything;
    private final JourneyService journeys;
    private final WeakLinkQuery query;
    private final KnownDrivers known;
    private final OutcomeSettings settings;
    private final ZoneId zone;
    private final Clock clock;

    WeakLinkService(
            EverythingService everything,
            JourneyService journeys,
            WeakLinkQuery query,
            KnownDrivers known,
            OutcomeSettings settings,
            ZoneId zone,
            Clock clock) {
        this.everything = everything;
        this.journeys = journeys;
        this.query = query;
        this.known = known;
        this.settings = settings;
        this.zone = zone;
        this.clock = clock;
    }

    /** A version of a journey. */
    private record Version(String journey, int version) {}

    /** Every version of a journey in scope, by code and version; with a department only the steps that it owns. */
    public List<JourneyLinks> links(Scope scope) {
        return links(scope, everything.steps(scope));
    }

    /** As {@link #links}, with the steps of all departments. */
    public List<JourneyLinks> linksOfAll(Scope scope) {
        return links(scope, everything.stepsOfAll(scope));
    }

    private List<JourneyLinks> links(Scope scope, List<StepResult> together) {
        Map<Version, List<StepResult>> steps =
                together.stream().collect(Collectors.groupingBy(step -> new Version(step.journey(), step.version())));
        Map<Integer, Drivers> drivers = drivers(scope);
        List<JourneyLinks> links = new ArrayList<>();
        query.outcomes(scope).forEach((id, outcomes) -> {
            Blueprint blueprint = journeys.blueprint(id);
            Version version = new Version(blueprint.definition().code(), blueprint.version());
            links.add(links(blueprint, outcomes, known(blueprint, drivers), steps.getOrDefault(version, List.of())));
        });
        links.sort(Comparator.comparing(JourneyLinks::journey)
                .thenComparing(of -> of.blueprint().version()));
        return links;
    }

    private static JourneyLinks links(Blueprint blueprint, Outcomes outcomes, Drivers drivers, List<StepResult> steps) {
        Failures failures =
                new Failures(outcomes.rate().well(), outcomes.rate().notWell(), outcomes.patterns(), causes(blueprint));
        List<Evidence> evidence = evidence(steps);
        List<StepLink> links = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            StepResult step = steps.get(i);
            int position = step.position();
            links.add(new StepLink(
                    step,
                    evidence.get(i),
                    failures.onlyAt(position),
                    failures.gainAlone(position),
                    failures.gain(position),
                    drivers.share(position),
                    evidence.get(i).state() == WeakLinkState.TOO_FEW
                            ? Optional.empty()
                            : drivers.gain(position, 1 - step.counts().rate().orElseThrow()),
                    drivers.impact(position)));
        }
        return new JourneyLinks(blueprint, outcomes.rate(), failures, drivers, links);
    }

    /** What speaks for each of these steps, looked at together, being a weak link. */
    public static List<Evidence> evidence(List<StepResult> together) {
        return WeakLinkRule.judge(together.stream()
                .map(step -> new TestedYield(step.counts().well(), step.counts().measured(), step.target()))
                .toList());
    }

    private static List<Integer> causes(Blueprint blueprint) {
        Map<String, Integer> positions = blueprint.definition().positions();
        return blueprint.definition().steps().stream()
                .map(Step::causedBy)
                .map(cause -> cause == null ? -1 : positions.getOrDefault(cause, -1))
                .toList();
    }

    private Map<Integer, Drivers> drivers(Scope scope) {
        Scope months =
                scope.between(monthBegin(scope.from()), monthEnd(scope.to())).everywhere();
        return known.of(months, () -> computed(months));
    }

    private Map<Integer, Drivers> computed(Scope months) {
        Map<Integer, Drivers> drivers = new HashMap<>();
        var impacts = query.impacts(months, settings.satisfiedFrom());
        query.moments(months)
                .forEach((id, answered) -> drivers.put(
                        id,
                        Drivers.of(
                                new Moments(
                                        journeys.blueprint(id)
                                                .definition()
                                                .steps()
                                                .size(),
                                        answered),
                                impacts.getOrDefault(id, Map.of()),
                                settings.satisfiedFrom())));
        return drivers;
    }

    /** What the answers of the months that a period touches tell of a version's steps. */
    public Drivers drivers(Blueprint blueprint, Instant from, Instant to) {
        return known(blueprint, drivers(ofVersion(Scope.EVERYTHING.between(from, to), blueprint)));
    }

    /** Where nobody answered, what is known is that. */
    private Drivers known(Blueprint blueprint, Map<Integer, Drivers> drivers) {
        Drivers known = drivers.get(blueprint.blueprintId());
        return known != null
                ? known
                : Drivers.of(
                        new Moments(blueprint.definition().steps().size(), List.of()),
                        Map.of(),
                        settings.satisfiedFrom());
    }

    /**
     * The one improvement of each week in scope of one version of a journey, the latest week first.
     *
     * @param most at most so many weeks
     */
    public List<WeeklyImprovement> weekly(Scope scope, JourneyLinks journey, int most) {
        Blueprint blueprint = journey.blueprint();
        int id = blueprint.blueprintId();
        Scope latest = latestWeeks(scope, most);
        Scope ofVersion = ofVersion(latest.between(later(latest.from(), scope.from()), scope.to()), blueprint);
        Map<Integer, Map<LocalDate, StepYield>> yields = new HashMap<>();
        everything
                .stepWeeks(ofVersion, null)
                .forEach(week -> yields.computeIfAbsent(week.position(), position -> new HashMap<>())
                        .put(week.monday(), week.counts()));
        List<WeeklyImprovement> weekly = new ArrayList<>();
        query.weekly(ofVersion)
                .getOrDefault(id, new TreeMap<>())
                .descendingMap()
                .forEach((monday, outcomes) -> {
                    if (weekly.size() < most) {
                        List<StepResult> steps = journey.steps().stream()
                                .map(link -> link.step()
                                        .with(yields.getOrDefault(link.step().position(), Map.of())
                                                .getOrDefault(monday, new StepYield(0, 0, 0))))
                                .toList();
                        JourneyLinks ofWeek = links(blueprint, outcomes, journey.drivers(), steps);
                        weekly.add(new WeeklyImprovement(monday, ofWeek.rate(), ofWeek.improvement()));
                    }
                });
        return weekly;
    }

    /** How a step was done at each place, by kind; those of a kind are tested together. */
    public Map<Place, List<PlaceYield>> places(Scope scope, JourneyLinks journey, int position) {
        Blueprint blueprint = journey.blueprint();
        double target = blueprint.definition().steps().get(position).target();
        Map<Place, List<PlaceYield>> yields = new EnumMap<>(Place.class);
        query.places(ofVersion(scope, blueprint), position)
                .forEach((kind, places) -> yields.put(kind, tested(places, target)));
        return yields;
    }

    private static List<PlaceYield> tested(Map<String, StepYield> places, double target) {
        List<Evidence> evidence = WeakLinkRule.judge(places.values().stream()
                .map(counts -> new TestedYield(counts.well(), counts.measured(), target))
                .toList());
        List<PlaceYield> yields = new ArrayList<>();
        places.forEach((place, counts) -> yields.add(new PlaceYield(place, counts, evidence.get(yields.size()))));
        return yields;
    }

    /** The latest comments of customers that blame a step. */
    public List<Said> said(Scope scope, Blueprint blueprint, int position, int most) {
        return query.said(ofVersion(scope, blueprint), position, most);
    }

    private static Scope ofVersion(Scope scope, Blueprint blueprint) {
        return scope.ofVersion(blueprint.definition().code(), blueprint.version());
    }

    private @Nullable Instant monthBegin(@Nullable Instant time) {
        return time == null ? null : begin(time.atZone(zone).toLocalDate().withDayOfMonth(1));
    }

    private @Nullable Instant monthEnd(@Nullable Instant time) {
        return time == null
                ? null
                : begin(time.minusNanos(1)
                        .atZone(zone)
                        .toLocalDate()
                        .withDayOfMonth(1)
                        .plusMonths(1));
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** The control chart of one step over the year up to the scope's end, whenever it begins; empty where there are too few weeks. */
    public Optional<ControlChart> chart(Scope scope, Blueprint blueprint, int position) {
        return Optional.ofNullable(charts(ofVersion(scope, blueprint), position)
                .getOrDefault(blueprint.blueprintId(), Map.of())
                .get(position));
    }

    /** The control charts of all steps over the year up to the scope's end, by version's id and position. */
    public Map<Integer, Map<Integer, ControlChart>> charts(Scope scope) {
        return charts(scope, null);
    }

    private Map<Integer, Map<Integer, ControlChart>> charts(Scope scope, @Nullable Integer position) {
        Map<Integer, Map<Integer, ControlChart>> charts = new HashMap<>();
        weeks(latestWeeks(scope, CHART_WEEKS), position).forEach((id, steps) -> {
            Map<Integer, ControlChart> ofVersion = new TreeMap<>();
            steps.forEach((step, weeks) -> ControlChart.of(
                            weeks.subList(Math.max(0, weeks.size() - CHART_WEEKS), weeks.size()))
                    .ifPresent(chart -> ofVersion.put(step, chart)));
            charts.put(id, ofVersion);
        });
        return charts;
    }

    /** The weeks of each step in time's order, by version's id and position; none that is still to come. */
    private Map<Integer, Map<Integer, List<Week>>> weeks(Scope scope, @Nullable Integer position) {
        Map<Integer, Map<Integer, List<Week>>> weeks = new HashMap<>();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        for (StepWeek week : everything.stepWeeks(scope, position)) {
            if (week.monday().isAfter(today)) {
                continue;
            }
            weeks.computeIfAbsent(week.blueprintId(), id -> new TreeMap<>())
                    .computeIfAbsent(week.position(), step -> new ArrayList<>())
                    .add(new Week(
                            week.monday(),
                            week.counts().well(),
                            week.counts().measured(),
                            week.counts().unknown()));
        }
        return weeks;
    }

    /** The scope's last weeks; all where it has no end. */
    private Scope latestWeeks(Scope scope, int weeks) {
        Instant to = scope.to();
        LocalDate last = to == null ? null : to.minusNanos(1).atZone(zone).toLocalDate();
        return scope.between(last == null ? null : begin(monday(last).minusWeeks(weeks - 1L)), to);
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
