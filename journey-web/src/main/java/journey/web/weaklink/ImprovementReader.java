package journey.web.weaklink;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import journey.service.everything.PeriodLength;
import journey.service.scope.Scope;
import journey.service.weaklink.JourneyLinks;
import journey.service.weaklink.StepLink;
import journey.service.weaklink.WeakLinkService;
import journey.service.weaklink.WeeklyImprovement;
import journey.service.weaklink.rules.OneImprovement;
import journey.web.chart.Figures;
import journey.web.scope.Addresses;
import journey.web.sentence.Sentence;
import journey.web.sentence.Sentence.Piece;
import journey.web.sentence.Texts;
import org.springframework.stereotype.Component;

/** Puts the one improvement in words, with its evidence and with what is not known. */
@Component
public class ImprovementReader {

    private static final int WEEKS = 6;

    private final WeakLinkService weakLinks;
    private final DriverWords drivers;
    private final Texts texts;

    ImprovementReader(WeakLinkService weakLinks, DriverWords drivers, Texts texts) {
        this.weakLinks = weakLinks;
        this.drivers = drivers;
        this.texts = texts;
    }

    /** A journey with its choice. */
    private record Chosen(JourneyLinks journey, OneImprovement.Choice choice) {

        StepLink link() {
            return journey.at(choice.step().position()).orElseThrow();
        }

        long turned() {
            return link().onlyHere();
        }
    }

    /**
     * The one improvement of all these journeys: of those that customers' answers support the one that makes most
     * transactions well, or else of all. Empty where nothing can be said yet.
     */
    public Optional<Improvement> one(List<JourneyLinks> journeys, Addresses addresses) {
        return chosen(journeys).map(chosen -> improvement(chosen, journeys, addresses, List.of()));
    }

    /** As {@link #one}, with what each of the latest weeks alone speaks for. */
    Optional<Improvement> withWeeks(List<JourneyLinks> journeys, Scope scope, Addresses addresses) {
        return chosen(journeys)
                .map(chosen -> improvement(chosen, journeys, addresses, weekly(chosen.journey(), scope)));
    }

    private static Optional<Chosen> chosen(List<JourneyLinks> journeys) {
        return journeys.stream()
                .flatMap(journey -> journey.improvement().map(choice -> new Chosen(journey, choice)).stream())
                .max(Comparator.comparing((Chosen chosen) -> chosen.choice().proven())
                        .thenComparing(Chosen::turned));
    }

    private Improvement improvement(
            Chosen chosen, List<JourneyLinks> journeys, Addresses addresses, List<Improvement.Week> weeks) {
        return new Improvement(
                sentence(chosen, addresses), evidence(chosen, journeys, addresses), unknown(chosen), weeks);
    }

    private Sentence sentence(Chosen chosen, Addresses addresses) {
        StepLink link = chosen.link();
        Figures figures = texts.figures();
        double rate = chosen.journey().failures().rate();
        return texts.sentence(
                "improvement.sentence",
                Piece.strong(link.step().name())
                        .linked(addresses.evidence(
                                chosen.journey().journey(), link.step().step())),
                Piece.plain(chosen.journey().name()),
                Piece.plain(figures.percentFine(rate))
                        .linked(addresses.transactions(chosen.journey().journey(), "verdict=well")),
                Piece.strong(figures.percentFine(rate + link.gain())));
    }

    private List<Sentence> evidence(Chosen chosen, List<JourneyLinks> journeys, Addresses addresses) {
        String code = chosen.journey().journey();
        Figures figures = texts.figures();
        List<Sentence> evidence = new ArrayList<>();
        evidence.add(texts.sentence(
                "improvement.evidence.only",
                Piece.plain(figures.count(chosen.turned()))
                        .linked(addresses.failedOnlyAt(
                                code, chosen.link().step().step())),
                Piece.plain(figures.count(chosen.journey().failures().measured()))
                        .linked(addresses.transactions(code, "verdict=measured"))));
        further(chosen, journeys).forEach(words -> evidence.add(new Sentence(List.of(Piece.plain(words)))));
        return evidence;
    }

    private List<String> further(Chosen chosen, List<JourneyLinks> journeys) {
        StepLink link = chosen.link();
        Figures figures = texts.figures();
        List<String> evidence = new ArrayList<>();
        long measured = journeys.stream()
                .mapToLong(journey -> journey.failures().measured())
                .sum();
        if (measured > chosen.journey().failures().measured()) {
            evidence.add(texts.say(
                    "improvement.evidence.all",
                    figures.rise((double) link.onlyHere() / measured),
                    chosen.choice().proven() ? texts.say("improvement.evidence.all.proven") : ""));
        }
        if (link.gainWithConsequences() > link.gain()) {
            evidence.add(texts.say(
                    "improvement.evidence.consequences",
                    figures.percentFine(chosen.journey().failures().rate() + link.gainWithConsequences())));
        }
        evidence.add(drivers.state(link));
        drivers.outcome(link).ifPresent(evidence::add);
        Integer driver = chosen.choice().strongestDriver();
        if (driver != null) {
            chosen.journey().at(driver).ifPresent(strongest -> evidence.add(driver(strongest, link)));
        }
        return evidence;
    }

    private String driver(StepLink strongest, StepLink chosen) {
        String share = texts.figures()
                .percent(strongest
                        .importance()
                        .map(importance -> importance.share())
                        .orElse(Double.NaN));
        boolean same = strongest.step().position() == chosen.step().position();
        return texts.say(
                same ? "improvement.evidence.driver.same" : "improvement.evidence.driver",
                strongest.step().name(),
                share);
    }

    private List<String> unknown(Chosen chosen) {
        List<String> unknown = new ArrayList<>(drivers.unknown(chosen.journey()));
        if (!chosen.choice().proven()) {
            unknown.add(texts.say("improvement.unknown.unproven"));
        }
        unknown.add(texts.say("improvement.unknown.cause"));
        return unknown;
    }

    private List<Improvement.Week> weekly(JourneyLinks journey, Scope scope) {
        List<Improvement.Week> weeks = new ArrayList<>();
        for (WeeklyImprovement week : weakLinks.weekly(scope, journey, WEEKS)) {
            StepLink link = week.choice()
                    .flatMap(choice -> journey.at(choice.step().position()))
                    .orElse(null);
            weeks.add(new Improvement.Week(
                    PeriodLength.WEEK.label(week.monday()),
                    link == null
                            ? texts.say("improvement.week.none")
                            : link.step().name(),
                    week.choice()
                            .map(choice -> texts.figures().rise(choice.step().gain()))
                            .orElse("")));
        }
        return weeks;
    }
}
