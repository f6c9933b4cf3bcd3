package journey.web.weaklink;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import journey.domain.journey.Definition;
import journey.domain.journey.Step;
import journey.service.everything.PeriodLength;
import journey.service.flow.FlowPair;
import journey.service.flow.FlowService;
import journey.service.scope.Scope;
import journey.service.weaklink.JourneyLinks;
import journey.service.weaklink.PlaceYield;
import journey.service.weaklink.StepLink;
import journey.service.weaklink.WeakLinkService;
import journey.service.weaklink.rules.ControlChart;
import journey.service.weaklink.rules.WeakLinkState;
import journey.web.chart.Figures;
import journey.web.chart.Rate;
import journey.web.chart.Trend;
import journey.web.flow.FlowAddresses;
import journey.web.journey.StepFigure;
import journey.web.note.NotesReader;
import journey.web.scope.Addresses;
import journey.web.scope.FilterBar;
import journey.web.sentence.Figure;
import journey.web.sentence.Sentence;
import journey.web.sentence.Sentence.Piece;
import journey.web.sentence.Texts;
import journey.web.weaklink.EvidencePage.Neighbour;
import journey.web.weaklink.EvidencePage.PlaceRow;
import journey.web.weaklink.EvidencePage.Places;
import journey.web.weaklink.EvidencePage.Quotation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the evidence page of a step together. */
@Component
class EvidencePages {

    private static final int MOST_QUOTATIONS = 5;
    private static final int MOST_NEIGHBOURS = 6;
    private static final int MOST_PLACES = 10;
    private static final Comparator<PlaceYield> BY_FAILURES = Comparator.comparing(
                    (PlaceYield yield) -> yield.counts().notWell())
            .reversed()
            .thenComparing(PlaceYield::place);

    private final WeakLinkService weakLinks;
    private final FlowService flow;
    private final FactWords facts;
    private final DriverWords drivers;
    private final TrendWords trends;
    private final NotesReader notes;
    private final Texts texts;
    private final ZoneId zone;

    EvidencePages(
            WeakLinkService weakLinks,
            FlowService flow,
            FactWords facts,
            DriverWords drivers,
            TrendWords trends,
            NotesReader notes,
            Texts texts,
            ZoneId zone) {
        this.weakLinks = weakLinks;
        this.flow = flow;
        this.facts = facts;
        this.drivers = drivers;
        this.trends = trends;
        this.notes = notes;
        this.texts = texts;
        this.zone = zone;
    }

    /** The page of a step of the latest version in scope; empty where there is no such journey or step. */
    Optional<EvidencePage> page(Scope scope, String step, FilterBar bar) {
        return find(scope, step).map(found -> page(scope, found.journey(), found.link(), bar));
    }

    /** A step among the others with which it is looked at. */
    record Found(JourneyLinks journey, StepLink link) {}

    /** A step of the latest version in scope; empty where there is no such journey or step. */
    Optional<Found> find(Scope scope, String step) {
        // looked at together with the others of its owner, as where it is ranked; else as one of all steps
        return find(weakLinks.links(scope), step).or(() -> find(weakLinks.linksOfAll(scope), step));
    }

    private static Optional<Found> find(List<JourneyLinks> versions, String step) {
        if (versions.isEmpty()) {
            return Optional.empty();
        }
        JourneyLinks journey = versions.get(versions.size() - 1);
        return journey.steps().stream()
                .filter(link -> link.step().step().equals(step))
                .findFirst()
                .map(link -> new Found(journey, link));
    }

    private EvidencePage page(Scope scope, JourneyLinks journey, StepLink link, FilterBar bar) {
        Addresses addresses = new Addresses(bar);
        String code = journey.journey();
        String step = link.step().step();
        int position = link.step().position();
        ControlChart chart = link.step().counts().measured() == 0
                ? null
                : weakLinks.chart(scope, journey.blueprint(), position).orElse(null);
        List<FlowPair> pairs =
                flow.pairs(scope.ofVersion(code, journey.blueprint().version()));
        FlowAddresses behind = new FlowAddresses(addresses);
        return new EvidencePage(
                journey.name(),
                addresses.journey(code),
                link.step().name(),
                bar.with("/weak-links"),
                sentence(link, addresses),
                facts.sureness(link),
                facts.facts(journey, link),
                chart == null ? null : notes.withEvents(chart(chart, link), code, step),
                trend(link, chart),
                places(scope, journey, link, bar),
                neighbours(
                        pairs,
                        pair -> step.equals(pair.to()),
                        pair -> name(journey, pair.from(), "flow.begin"),
                        behind),
                neighbours(
                        pairs, pair -> step.equals(pair.from()), pair -> name(journey, pair.to(), "flow.end"), behind),
                link.onlyHere(),
                addresses.failedOnlyAt(code, step),
                link.step().counts().notWell(),
                addresses.failedAt(code, step),
                said(scope, journey, position),
                unknown(scope, journey),
                notes.ofStep(code, step),
                bar.with(bar.action() + ".csv"));
    }

    private String trend(StepLink link, @Nullable ControlChart chart) {
        if (chart != null) {
            return trends.say(chart);
        }
        return texts.say(link.step().counts().measured() == 0 ? "evidence.chart.unmeasured" : "evidence.chart.none");
    }

    private List<String> unknown(Scope scope, JourneyLinks journey) {
        List<String> unknown = new ArrayList<>(drivers.unknown(journey));
        if (!scope.isEverywhere()) {
            unknown.add(texts.say("evidence.everywhere"));
        }
        return unknown;
    }

    private Sentence sentence(StepLink link, Addresses addresses) {
        Figures figures = texts.figures();
        WeakLinkState state = link.evidence().state();
        Piece name = Piece.strong(link.step().name());
        Piece measured = Piece.plain(figures.count(link.step().counts().measured()));
        if (state == WeakLinkState.TOO_FEW) {
            return texts.sentence("evidence.sentence.too_few", name, measured);
        }
        String share = figures.percentFine(link.step().counts().rate().orElse(Double.NaN));
        Piece yield = state == WeakLinkState.CONFIRMED ? Piece.bad(share) : Piece.strong(share);
        return texts.sentence(
                "evidence.sentence." + state.name().toLowerCase(Locale.ROOT),
                name,
                yield.linked(
                        addresses.failedAt(link.step().journey(), link.step().step())),
                measured,
                Piece.plain(figures.percentFine(link.step().target())));
    }

    private Trend chart(ControlChart chart, StepLink link) {
        List<Trend.Point> points = new ArrayList<>();
        List<Trend.Event> events = new ArrayList<>();
        LocalDate began = chart.began().orElse(null);
        for (ControlChart.Point point : chart.points()) {
            if (point.week().monday().equals(began)) {
                events.add(new Trend.Event(points.size(), trends.say(chart)));
            }
            double yield = (double) point.week().well() / point.week().measured();
            points.add(new Trend.Point(
                    PeriodLength.WEEK.label(point.week().monday()),
                    new Rate(yield, point.low(), point.high(), point.week().measured()),
                    0,
                    null,
                    point.signal() == ControlChart.Signal.NONE ? null : trends.signal(point.signal())));
        }
        return new Trend(
                texts.say("evidence.chart.name", link.step().name()),
                points,
                link.step().target(),
                events,
                Trend.Kind.LIMITS);
    }

    private List<Places> places(Scope scope, JourneyLinks journey, StepLink link, FilterBar bar) {
        List<Places> places = new ArrayList<>();
        weakLinks.places(scope, journey, link.step().position()).forEach((kind, yields) -> {
            String parameter = kind.name().toLowerCase(Locale.ROOT);
            List<PlaceRow> rows = yields.stream()
                    .sorted(BY_FAILURES)
                    .map(yield -> place(yield, link, parameter, bar))
                    .toList();
            int shown = Math.min(rows.size(), MOST_PLACES);
            places.add(new Places(
                    texts.say("evidence.places." + parameter),
                    rows.subList(0, shown),
                    rows.subList(shown, rows.size())));
        });
        return places;
    }

    private PlaceRow place(PlaceYield yield, StepLink link, String parameter, FilterBar bar) {
        Figures figures = texts.figures();
        // a second filter of the same name would change nothing
        boolean filtered = bar.query().contains(parameter + "=");
        return new PlaceRow(
                yield.place(),
                filtered ? null : bar.with(bar.action(), parameter + "=" + Addresses.value(yield.place())),
                StepFigure.state(yield.evidence().state()),
                new WeakLinksPage.Bar(
                        yield.counts().rate().orElse(Double.NaN), link.step().target()),
                yield.counts()
                        .interval()
                        .map(bounds -> figures.interval(bounds.low(), bounds.high()))
                        .orElse(Figures.NONE),
                new Figure(
                        figures.count(yield.counts().measured()),
                        filtered
                                ? null
                                : new Addresses(bar)
                                        .transactions(
                                                link.step().journey(),
                                                "step="
                                                        + Addresses.value(
                                                                link.step().step()),
                                                "stepVerdict=measured",
                                                parameter + "=" + Addresses.value(yield.place()))));
    }

    private List<Neighbour> neighbours(
            List<FlowPair> pairs, Predicate<FlowPair> here, Function<FlowPair, String> there, FlowAddresses behind) {
        Figures figures = texts.figures();
        List<FlowPair> beside = pairs.stream().filter(here).toList();
        double all = beside.stream().mapToLong(FlowPair::count).sum();
        return beside.stream()
                .limit(MOST_NEIGHBOURS)
                .map(pair -> new Neighbour(
                        there.apply(pair),
                        new Figure(figures.count(pair.count()), behind.pair(pair)),
                        figures.percent(pair.count() / all),
                        pair.medianWait() == null ? Figures.NONE : figures.duration(pair.medianWait()),
                        pair.planned()))
                .toList();
    }

    /** The name of a step; words for where there is none. */
    private String name(JourneyLinks journey, @Nullable String code, String none) {
        if (code == null) {
            return texts.say(none);
        }
        Definition plan = journey.blueprint().definition();
        Step planned = plan.step(code);
        return planned == null ? code : planned.name();
    }

    private List<Quotation> said(Scope scope, JourneyLinks journey, int position) {
        return weakLinks.said(scope, journey.blueprint(), position, MOST_QUOTATIONS).stream()
                .map(said -> new Quotation(
                        said.comment(),
                        said.transaction(),
                        "/transactions?reference=" + Addresses.value(said.transaction()),
                        texts.figures().day(LocalDate.ofInstant(said.saidAt(), zone))))
                .toList();
    }
}
