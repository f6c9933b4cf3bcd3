package journey.web.journey;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import journey.service.everything.StepResult;
import journey.service.journey.BlueprintVersion;
import journey.service.journey.JourneyService;
import journey.service.map.MapService;
import journey.service.map.StepCount;
import journey.service.map.StepLane;
import journey.service.scope.Scope;
import journey.web.chart.Figures;
import journey.web.journey.JourneyPage.StepRow;
import journey.web.scope.FilterBar;
import journey.web.sentence.Texts;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts the pages of journeys together. */
@Component
class JourneyPages {

    private final FiguresReader figures;
    private final TrendReader trends;
    private final MapService map;
    private final JourneyService journeys;
    private final RateWords words;
    private final Texts texts;
    private final ZoneId zone;

    JourneyPages(
            FiguresReader figures,
            TrendReader trends,
            MapService map,
            JourneyService journeys,
            RateWords words,
            Texts texts,
            ZoneId zone) {
        this.figures = figures;
        this.trends = trends;
        this.map = map;
        this.journeys = journeys;
        this.words = words;
        this.texts = texts;
        this.zone = zone;
    }

    List<JourneyRow> list(Scope scope, FilterBar bar) {
        return figures.all(scope).stream()
                .map(journey -> JourneyRow.of(journey, new Addresses(bar), texts.figures()))
                .toList();
    }

    Optional<JourneyPage> one(Scope scope, FilterBar bar) {
        return figures.one(scope, String.valueOf(scope.journey())).map(journey -> page(journey, scope, bar));
    }

    private JourneyPage page(JourneyFigures journey, Scope scope, FilterBar bar) {
        Addresses addresses = new Addresses(bar);
        // the lanes go by the plan of one version: that of the steps shown
        Scope ofPlan = journey.steps().isEmpty()
                ? scope
                : scope.ofVersion(journey.code(), journey.steps().get(0).step().version());
        List<StepLane> lanes = map.steps(ofPlan);
        List<StepCount> unplanned = map.unplanned(ofPlan);
        Lanes shown = new Lanes(lanes, map.channels(ofPlan), map.moments(ofPlan), unplanned, map.words(ofPlan));
        return new JourneyPage(
                journey.code(),
                journey.name(),
                words.sentence(journey, addresses),
                words.evidence(journey.rate()),
                plan(journey),
                new MapReader(texts, addresses).map(journey, shown),
                unassigned(unplanned),
                trends.trends(scope).get(journey.code()),
                rows(journey, lanes, addresses),
                addresses.transactions(journey.code()),
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

    private String unassigned(List<StepCount> unplanned) {
        String named = unplanned.stream()
                .filter(count -> count.position() == null)
                .map(count -> texts.figures().count(count.count()) + " " + count.what())
                .collect(Collectors.joining(", "));
        return named.isEmpty() ? "" : texts.say("journey.unassigned", named);
    }

    private List<StepRow> rows(JourneyFigures journey, List<StepLane> lanes, Addresses addresses) {
        Map<Integer, StepLane> byPosition =
                lanes.stream().collect(Collectors.toMap(StepLane::position, Function.identity()));
        List<StepRow> rows = new ArrayList<>();
        for (StepFigure figure : journey.steps()) {
            StepResult step = figure.step();
            StepLane lane = byPosition.get(step.position());
            Double score = lane == null ? null : lane.score();
            rows.add(row(step, score == null ? Double.NaN : score, addresses));
        }
        return rows;
    }

    private StepRow row(StepResult step, double score, Addresses addresses) {
        Figures written = texts.figures();
        return new StepRow(
                step.stage(),
                step.name(),
                step.department() == null ? Figures.NONE : step.department(),
                written.percent(step.target()),
                written.percent(step.counts().rate().orElse(Double.NaN)),
                step.counts()
                        .interval()
                        .map(bounds -> written.interval(bounds.low(), bounds.high()))
                        .orElse(Figures.NONE),
                written.decimal(score, 0),
                written.count(step.counts().measured()),
                written.count(step.counts().notWell()),
                addresses.failedAt(step.journey(), step.step()),
                written.count(step.counts().unknown()));
    }
}
