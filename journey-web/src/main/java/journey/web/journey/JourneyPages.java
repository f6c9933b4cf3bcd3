package journey.web.journey;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import journey.service.change.Change;
import journey.service.change.ChangeService;
import journey.service.everything.StepResult;
import journey.service.everything.rules.Bounds;
import journey.service.everything.rules.StepYield;
import journey.service.journey.BlueprintVersion;
import journey.service.journey.JourneyService;
import journey.service.map.MapService;
import journey.service.map.StepCount;
import journey.service.map.StepLane;
import journey.service.scope.Scope;
import journey.service.touchpoint.TouchpointFilter;
import journey.service.transaction.TransactionService;
import journey.web.change.ChangeWords;
import journey.web.change.Delta;
import journey.web.chart.Figures;
import journey.web.chart.Rate;
import journey.web.journey.JourneyPage.StepRow;
import journey.web.note.NotesReader;
import journey.web.scope.Addresses;
import journey.web.scope.FilterBar;
import journey.web.sentence.Figure;
import journey.web.sentence.Texts;
import journey.web.wording.Wording;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts the pages of journeys together. */
@Component
class JourneyPages {

    private final FiguresReader figures;
    private final JourneyRows journeyRows;
    private final TrendReader trends;
    private final ChangeService changes;
    private final ChangeWords changed;
    private final MapService map;
    private final TransactionService transactions;
    private final JourneyService journeys;
    private final NotesReader notes;
    private final RateWords words;
    private final Texts texts;
    private final ZoneId zone;

    JourneyPages(
            FiguresReader figures,
            JourneyRows journeyRows,
            TrendReader trends,
            ChangeService changes,
            ChangeWords changed,
            MapService map,
            TransactionService transactions,
            JourneyService journeys,
            NotesReader notes,
            RateWords words,
            Texts texts,
            ZoneId zone) {
        this.figures = figures;
        this.journeyRows = journeyRows;
        this.trends = trends;
        this.changes = changes;
        this.changed = changed;
        this.map = map;
        this.transactions = transactions;
        this.journeys = journeys;
        this.notes = notes;
        this.words = words;
        this.texts = texts;
        this.zone = zone;
    }

    List<JourneyRow> list(Scope scope, FilterBar bar) {
        return journeyRows.of(figures.all(scope), scope, new Addresses(bar));
    }

    /** @param lanes keys of those of the map that are to be shown; empty: all */
    Optional<JourneyPage> one(Scope scope, FilterBar bar, Set<String> lanes) {
        return figures.one(scope, String.valueOf(scope.journey())).map(journey -> page(journey, scope, bar, lanes));
    }

    private JourneyPage page(JourneyFigures journey, Scope scope, FilterBar bar, Set<String> wanted) {
        Addresses addresses = new Addresses(bar);
        // the lanes go by the plan of one version: that of the steps shown
        Scope ofPlan = journey.steps().isEmpty()
                ? scope
                : scope.ofVersion(journey.code(), journey.steps().get(0).step().version());
        List<StepLane> lanes = map.steps(ofPlan);
        MapService.Told told = map.told(ofPlan);
        Lanes shown = new Lanes(
                lanes,
                told.channels(),
                told.moments(),
                told.unplanned(),
                map.words(ofPlan),
                notes.byStep(journey.code()));
        MapReader reader = new MapReader(texts, addresses);
        return new JourneyPage(
                journey.code(),
                journey.name(),
                words.sentence(journey, addresses),
                words.evidence(journey, addresses),
                changed.delta(changes.rates(scope, ChangeWords.WEEKS), journey.code(), null),
                plan(journey),
                reader.map(journey, shown, wanted),
                unassigned(journey.code(), told.unplanned(), reader),
                journey.isOnlyDone() ? null : trends.trend(scope, journey.target(), addresses),
                new ProposalReader(texts).proposals(journey, lanes),
                rows(journey, lanes, changes.steps(scope, ChangeWords.WEEKS), addresses),
                shapes(journey.code(), scope, addresses),
                notes.of(journey.code()),
                addresses.journey(journey.code() + ".csv"));
    }

    private String plan(JourneyFigures journey) {
        int shown =
                journey.steps().isEmpty() ? 0 : journey.steps().get(0).step().version();
        DateTimeFormatter day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(LocaleContextHolder.getLocale())
                .withZone(zone);
        return journeys.versions(journey.code()).stream()
                .filter(version -> version.version() == shown)
                .map((BlueprintVersion version) ->
                        texts.say("journey.plan", version.version(), day.format(version.publishedAt())))
                .findFirst()
                .orElse("");
    }

    /** How many transactions took which course, each leading to them. */
    private List<Figure> shapes(String code, Scope scope, Addresses addresses) {
        return transactions.shapes(scope).stream()
                .map(count -> new Figure(
                        texts.figures().count(count.transactions()) + " "
                                + texts.say("transaction.shape." + count.shape().name()),
                        addresses.transactions(
                                code, "shape=" + count.shape().name().toLowerCase(Locale.ROOT))))
                .toList();
    }

    private List<Figure> unassigned(String journey, List<StepCount> unplanned, MapReader reader) {
        return unplanned.stream()
                .filter(count -> count.position() == null)
                .map(count -> new Figure(
                        texts.figures().count(count.count()) + " " + Wording.named(count.what()),
                        reader.unplanned(journey, count.what(), TouchpointFilter.UNASSIGNED)))
                .toList();
    }

    private List<StepRow> rows(JourneyFigures journey, List<StepLane> lanes, List<Change> moved, Addresses addresses) {
        Map<Integer, StepLane> byPosition =
                lanes.stream().collect(Collectors.toMap(StepLane::position, Function.identity()));
        List<StepRow> rows = new ArrayList<>();
        for (StepFigure figure : journey.steps()) {
            StepResult step = figure.step();
            StepLane lane = byPosition.get(step.position());
            Double score = lane == null ? null : lane.score();
            rows.add(row(
                    step,
                    score == null ? Double.NaN : score,
                    changed.delta(moved, step.journey(), step.step()),
                    addresses));
        }
        return rows;
    }

    private StepRow row(StepResult step, double score, Delta change, Addresses addresses) {
        Figures written = texts.figures();
        return new StepRow(
                step.stage(),
                step.name(),
                step.department() == null ? Figures.NONE : step.department(),
                written.percent(step.target()),
                rate(step.counts()),
                step.counts()
                        .interval()
                        .map(bounds -> written.interval(bounds.low(), bounds.high()))
                        .orElse(Figures.NONE),
                change,
                written.decimal(score, 0),
                count(step, step.counts().measured(), "measured", addresses),
                count(step, step.counts().notWell(), "not_well", addresses),
                count(step, step.counts().unknown(), "unknown", addresses));
    }

    private String rate(StepYield counts) {
        Bounds bounds = counts.interval().orElse(null);
        return bounds == null
                ? Figures.NONE
                : texts.figures()
                        .percent(new Rate(counts.rate().orElseThrow(), bounds.low(), bounds.high(), counts.measured()));
    }

    private Figure count(StepResult step, long count, String verdict, Addresses addresses) {
        return Figure.of(count, texts, addresses.ofStep(step.journey(), step.step(), verdict));
    }
}
