package journey.web.today;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import journey.service.everything.StepResult;
import journey.service.everything.rules.EverythingRate;
import journey.service.scope.Scope;
import journey.service.weaklink.JourneyLinks;
import journey.service.weaklink.WeakLinkService;
import journey.web.chart.Trend;
import journey.web.journey.Addresses;
import journey.web.journey.FiguresReader;
import journey.web.journey.JourneyFigures;
import journey.web.journey.JourneyRow;
import journey.web.journey.RateWords;
import journey.web.journey.TrendReader;
import journey.web.scope.FilterBar;
import journey.web.sentence.Sentence;
import journey.web.sentence.Sentence.Piece;
import journey.web.sentence.Texts;
import journey.web.today.TodayPage.JourneyPart;
import journey.web.weaklink.ImprovementReader;
import org.springframework.stereotype.Component;

/** Puts the page of today together. */
@Component
class TodayReader {

    private final WeakLinkService weakLinks;
    private final FiguresReader figures;
    private final ImprovementReader improvements;
    private final TrendReader trends;
    private final RateWords words;
    private final Texts texts;

    TodayReader(
            WeakLinkService weakLinks,
            FiguresReader figures,
            ImprovementReader improvements,
            TrendReader trends,
            RateWords words,
            Texts texts) {
        this.weakLinks = weakLinks;
        this.figures = figures;
        this.improvements = improvements;
        this.trends = trends;
        this.words = words;
        this.texts = texts;
    }

    TodayPage page(Scope scope, FilterBar bar) {
        Addresses addresses = new Addresses(bar);
        List<JourneyLinks> links = weakLinks.links(scope);
        List<JourneyFigures> journeys = figures.of(links, scope);
        Map<String, Trend> weekly = trends.trends(scope);
        EverythingRate total =
                journeys.stream().map(JourneyFigures::rate).reduce(EverythingRate.NONE, EverythingRate::plus);
        return new TodayPage(
                sentence(journeys, total, addresses),
                words.evidence(total),
                improvements.one(links, scope, addresses).orElse(null),
                journeys.stream()
                        .map(journey -> part(journey, addresses, weekly))
                        .toList(),
                bar.with("/api/v1/reports/everything.csv"));
    }

    private Sentence sentence(List<JourneyFigures> journeys, EverythingRate total, Addresses addresses) {
        if (journeys.isEmpty()) {
            return texts.sentence("today.sentence.empty");
        }
        if (total.rate().isEmpty()) {
            return texts.sentence("today.sentence.unmeasured");
        }
        Piece rate = Piece.bad(texts.figures().percent(total.rate().getAsDouble()));
        Piece count = Piece.plain(texts.figures().count(total.measured()));
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
                Piece.strong(step.name()).linked(addresses.failedAt(step.journey(), step.step())),
                Piece.plain(weakest.get().name()));
    }

    private JourneyPart part(JourneyFigures journey, Addresses addresses, Map<String, Trend> weekly) {
        return new JourneyPart(
                JourneyRow.of(journey, addresses, texts.figures()),
                words.sentence(journey, addresses),
                words.evidence(journey.rate()),
                weekly.get(journey.code()));
    }
}
