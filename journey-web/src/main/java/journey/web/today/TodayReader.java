package journey.web.today;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import journey.service.everything.StepResult;
import journey.service.everything.rules.EverythingRate;
import journey.service.scope.Scope;
import journey.service.scope.ScopeWords;
import journey.service.weaklink.JourneyLinks;
import journey.service.weaklink.WeakLinkService;
import journey.web.journey.FiguresReader;
import journey.web.journey.JourneyFigures;
import journey.web.journey.JourneyRows;
import journey.web.journey.RateWords;
import journey.web.journey.TrendReader;
import journey.web.note.NotesReader;
import journey.web.scope.Addresses;
import journey.web.scope.FilterBar;
import journey.web.sentence.Sentence;
import journey.web.sentence.Sentence.Piece;
import journey.web.sentence.Texts;
import journey.web.weaklink.ImprovementReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of today together. */
@Component
class TodayReader {

    private final WeakLinkService weakLinks;
    private final FiguresReader figures;
    private final JourneyRows rows;
    private final ImprovementReader improvements;
    private final TrendReader trends;
    private final TodayNews news;
    private final NotesReader notes;
    private final RateWords words;
    private final Texts texts;
    private final ScopeWords recorded;
    private final Clock clock;

    TodayReader(
            WeakLinkService weakLinks,
            FiguresReader figures,
            JourneyRows rows,
            ImprovementReader improvements,
            TrendReader trends,
            TodayNews news,
            NotesReader notes,
            RateWords words,
            Texts texts,
            ScopeWords recorded,
            Clock clock) {
        this.weakLinks = weakLinks;
        this.figures = figures;
        this.rows = rows;
        this.improvements = improvements;
        this.trends = trends;
        this.news = news;
        this.notes = notes;
        this.words = words;
        this.texts = texts;
        this.recorded = recorded;
        this.clock = clock;
    }

    TodayPage page(Scope scope, FilterBar bar) {
        Addresses addresses = new Addresses(bar);
        List<JourneyLinks> links = weakLinks.links(scope);
        List<JourneyFigures> journeys = figures.of(links, scope);
        EverythingRate total =
                journeys.stream().map(JourneyFigures::rate).reduce(EverythingRate.NONE, EverythingRate::plus);
        Map<String, String> names =
                journeys.stream().collect(Collectors.toMap(JourneyFigures::code, JourneyFigures::name));
        return new TodayPage(
                sentence(journeys, total, addresses),
                journeys.stream().anyMatch(JourneyFigures::isOnlyDone)
                                && journeys.stream().noneMatch(JourneyFigures::isJudged)
                        ? texts.sentence("rate.done.beneath")
                        : words.evidence(total, null, addresses),
                recorded.newest(clock.instant()).isEmpty(),
                journeys.size() == 1 ? journeys.get(0).chain(addresses) : null,
                trends.trend(scope, target(journeys), addresses),
                improvements.one(links, addresses).orElse(null),
                rows.of(journeys, scope, addresses),
                news.news(scope, names, addresses),
                notes.of(scope.journey()),
                bar.with("/api/v1/reports/everything.csv"));
    }

    /** What all aim at; null where they aim at different rates. */
    private static @Nullable Double target(List<JourneyFigures> journeys) {
        List<Double> targets =
                journeys.stream().map(JourneyFigures::target).distinct().toList();
        return targets.size() == 1 ? targets.get(0) : null;
    }

    private Sentence sentence(List<JourneyFigures> journeys, EverythingRate total, Addresses addresses) {
        if (journeys.isEmpty()) {
            return texts.sentence("today.sentence.empty");
        }
        if (total.rate().isEmpty()) {
            return texts.sentence(total.transactions() == 0 ? "rate.sentence.none" : "today.sentence.unmeasured");
        }
        if (journeys.stream().noneMatch(JourneyFigures::isJudged)) {
            return texts.sentence(
                    "today.sentence.done",
                    Piece.plain(texts.figures().count(total.well())).linked(addresses.allTransactions("verdict=well")));
        }
        Piece rate = RateWords.share(total, target(journeys), texts).linked(addresses.allTransactions("verdict=well"));
        Piece count = Piece.plain(texts.figures().count(total.measured()))
                .linked(addresses.allTransactions("verdict=measured"));
        Optional<JourneyFigures> weakest = journeys.stream()
                .filter(journey -> journey.weakest().isPresent())
                .max(Comparator.comparing(
                        journey -> journey.weakest().orElseThrow().onlyHere()));
        if (weakest.isEmpty()) {
            return texts.sentence("today.sentence.rate", rate, count);
        }
        StepResult step = weakest.get().weakest().orElseThrow().step();
        return texts.sentence(
                "today.sentence.weakest",
                rate,
                count,
                Piece.strong(step.name()).linked(addresses.evidence(step.journey(), step.step())),
                Piece.plain(weakest.get().name()));
    }
}
