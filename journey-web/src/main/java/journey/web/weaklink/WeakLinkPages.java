package journey.web.weaklink;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import journey.service.scope.Scope;
import journey.service.weaklink.JourneyLinks;
import journey.service.weaklink.StepLink;
import journey.service.weaklink.WeakLinkService;
import journey.service.weaklink.rules.ControlChart;
import journey.service.weaklink.rules.Importance;
import journey.service.weaklink.rules.WeakLinkState;
import journey.web.chart.Figures;
import journey.web.journey.StepFigure;
import journey.web.scope.Addresses;
import journey.web.scope.FilterBar;
import journey.web.sentence.Sentence;
import journey.web.sentence.Sentence.Piece;
import journey.web.sentence.Texts;
import journey.web.weaklink.WeakLinksPage.Bar;
import journey.web.weaklink.WeakLinksPage.Row;
import org.springframework.stereotype.Component;

/** Puts the page of weak links together. */
@Component
class WeakLinkPages {

    /** The surest first; of those as sure the ones at which alone most transactions failed. */
    private static final Comparator<Ranked> RANK = Comparator.comparing((Ranked ranked) -> List.of(
                            WeakLinkState.CONFIRMED, WeakLinkState.WATCH, WeakLinkState.OK, WeakLinkState.TOO_FEW)
                    .indexOf(ranked.link().evidence().state()))
            .thenComparing(Comparator.comparing((Ranked ranked) -> ranked.link().onlyHere())
                    .reversed())
            .thenComparing(Comparator.comparing(
                            (Ranked ranked) -> ranked.link().step().counts().notWell())
                    .reversed());

    private final WeakLinkService weakLinks;
    private final ImprovementReader improvements;
    private final WhatIfReader repairs;
    private final TrendWords trends;
    private final Texts texts;

    WeakLinkPages(
            WeakLinkService weakLinks,
            ImprovementReader improvements,
            WhatIfReader repairs,
            TrendWords trends,
            Texts texts) {
        this.weakLinks = weakLinks;
        this.improvements = improvements;
        this.repairs = repairs;
        this.trends = trends;
        this.texts = texts;
    }

    private record Ranked(JourneyLinks journey, StepLink link) {}

    /** The rows of steps, the surest weak links first. */
    List<Row> rows(List<JourneyLinks> journeys, Predicate<StepLink> wanted, Scope scope, Addresses addresses) {
        return rows(ranked(journeys, wanted), scope, addresses);
    }

    private static List<Ranked> ranked(List<JourneyLinks> journeys, Predicate<StepLink> wanted) {
        return journeys.stream()
                .flatMap(journey -> journey.steps().stream().filter(wanted).map(link -> new Ranked(journey, link)))
                .sorted(RANK)
                .toList();
    }

    private List<Row> rows(List<Ranked> ranked, Scope scope, Addresses addresses) {
        Map<Integer, Map<Integer, ControlChart>> charts = weakLinks.charts(scope);
        List<Row> rows = new ArrayList<>();
        for (Ranked each : ranked) {
            ControlChart chart = charts.getOrDefault(each.journey().blueprint().blueprintId(), Map.of())
                    .get(each.link().step().position());
            boolean isMeasured = each.link().step().counts().measured() > 0;
            rows.add(row(each, isMeasured ? Optional.ofNullable(chart) : Optional.empty(), addresses));
        }
        return rows;
    }

    WeakLinksPage page(Scope scope, FilterBar bar, WhatIfParameters ticked) {
        Addresses addresses = new Addresses(bar);
        List<JourneyLinks> journeys = weakLinks.links(scope);
        List<Ranked> ranked = ranked(journeys, link -> true);
        return new WeakLinksPage(
                sentence(ranked),
                improvements.withWeeks(journeys, scope, addresses).orElse(null),
                rows(ranked, scope, addresses),
                journeys.stream()
                        .filter(journey -> journey.rate().transactions() > 0)
                        .map(journey -> repairs.whatIf(journey, ticked))
                        .toList(),
                bar.with("/weak-links.csv"));
    }

    private Sentence sentence(List<Ranked> ranked) {
        Figures figures = texts.figures();
        long confirmed = count(ranked, WeakLinkState.CONFIRMED);
        long watched = count(ranked, WeakLinkState.WATCH);
        long told = ranked.size() - count(ranked, WeakLinkState.TOO_FEW);
        if (ranked.isEmpty()) {
            return texts.sentence("weaklinks.sentence.empty");
        }
        if (told == 0) {
            return texts.sentence("weaklinks.sentence.toofew");
        }
        Piece all = Piece.plain(figures.count(told));
        if (confirmed + watched == 0) {
            return texts.sentence("weaklinks.sentence.none", all);
        }
        Piece sure = confirmed == 0 ? Piece.strong(texts.say("weaklinks.none")) : Piece.bad(figures.count(confirmed));
        Piece are = Piece.plain(texts.say("weaklinks.are", confirmed));
        return watched == 0
                ? texts.sentence("weaklinks.sentence.confirmed", sure, all, are)
                : texts.sentence("weaklinks.sentence.both", sure, all, are, Piece.strong(figures.count(watched)));
    }

    private static long count(List<Ranked> ranked, WeakLinkState state) {
        return ranked.stream()
                .filter(each -> each.link().evidence().state() == state)
                .count();
    }

    private Row row(Ranked ranked, Optional<ControlChart> chart, Addresses addresses) {
        StepLink link = ranked.link();
        Figures figures = texts.figures();
        String journey = ranked.journey().journey();
        String step = link.step().step();
        boolean known = !ranked.journey().areTooFew();
        String department = link.step().department();
        return new Row(
                ranked.journey().name(),
                link.step().name(),
                addresses.evidence(journey, step),
                StepFigure.state(link.evidence().state()),
                new Bar(
                        link.step().counts().rate().orElse(Double.NaN),
                        link.step().target()),
                link.step()
                        .counts()
                        .interval()
                        .map(bounds -> figures.interval(bounds.low(), bounds.high()))
                        .orElse(Figures.NONE),
                chart.map(trends::say).orElse(Figures.NONE),
                link.importance()
                        .map(share -> figures.percentFine(share.share()))
                        .orElse(Figures.NONE),
                link.importance().filter(Importance.Share::isSignConflict).isPresent()
                        ? texts.say("weaklinks.sign", correlation(link))
                        : "",
                known ? figures.rise(link.gain()) : Figures.NONE,
                known && link.gainWithConsequences() > link.gain()
                        ? texts.say("weaklinks.with", figures.rise(link.gainWithConsequences()))
                        : "",
                figures.count(link.onlyHere()),
                addresses.failedOnlyAt(journey, step),
                link.outcome()
                        .map(gain -> texts.say(
                                "weaklinks.outcome.short",
                                figures.rise(gain.gain()),
                                figures.rise(gain.low()),
                                figures.rise(gain.high())))
                        .orElse(Figures.NONE),
                department == null ? Figures.NONE : department,
                department == null ? null : addresses.department(department));
    }

    private String correlation(StepLink link) {
        double correlation =
                link.importance().map(Importance.Share::correlation).orElse(Double.NaN);
        return (correlation < 0 ? "−" : "") + texts.figures().decimal(Math.abs(correlation), 2);
    }
}
