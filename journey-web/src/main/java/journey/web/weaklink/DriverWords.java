package journey.web.weaklink;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import journey.service.everything.rules.EverythingRate;
import journey.service.weaklink.JourneyLinks;
import journey.service.weaklink.StepLink;
import journey.service.weaklink.rules.Drivers;
import journey.web.chart.Figures;
import journey.web.sentence.Texts;
import org.springframework.stereotype.Component;

/** Puts in words how a step stands, what it matters to customers, and what cannot be known yet. */
@Component
class DriverWords {

    private final Texts texts;

    DriverWords(Texts texts) {
        this.texts = texts;
    }

    /** How the step stands against its target, with its interval. */
    String state(StepLink link) {
        Figures figures = texts.figures();
        return texts.say(
                "weaklinks.state." + link.evidence().state().name().toLowerCase(Locale.ROOT),
                figures.percentFine(link.step().counts().rate().orElse(Double.NaN)),
                link.step()
                        .counts()
                        .interval()
                        .map(bounds -> figures.interval(bounds.low(), bounds.high()))
                        .orElse(Figures.NONE),
                figures.count(link.step().counts().measured()),
                figures.percentFine(link.step().target()));
    }

    /** What doing it well everywhere goes with in the customers' answers; empty where not known. */
    Optional<String> outcome(StepLink link) {
        Figures figures = texts.figures();
        return link.outcome()
                .map(gain -> texts.say(
                        gain.low() > 0 ? "weaklinks.outcome.sure" : "weaklinks.outcome.unsure",
                        figures.rise(gain.gain()),
                        figures.rise(gain.low()),
                        figures.rise(gain.high())));
    }

    /** What is not known of a journey, a sentence each; none where everything is measured and answered. */
    List<String> unknown(JourneyLinks journey) {
        Figures figures = texts.figures();
        List<String> unknown = new ArrayList<>();
        Drivers drivers = journey.drivers();
        if (drivers.knowledge() != Drivers.Knowledge.KNOWN) {
            unknown.add(texts.say(
                    "weaklinks.unknown." + drivers.knowledge().name().toLowerCase(Locale.ROOT),
                    figures.count(drivers.answers())));
        }
        EverythingRate rate = journey.rate();
        if (journey.areTooFew() && rate.transactions() > 0) {
            unknown.add(texts.say("weaklinks.unknown.few", figures.count(rate.measured())));
        }
        if (rate.unknown() > 0) {
            unknown.add(texts.say(
                    "weaklinks.unknown.transactions",
                    figures.count(rate.unknown()),
                    figures.count(rate.transactions()),
                    figures.percentFine(rate.worst().orElse(Double.NaN)),
                    figures.percentFine(rate.best().orElse(Double.NaN))));
        }
        String never = journey.steps().stream()
                .filter(link -> link.step().counts().measured() == 0)
                .map(link -> link.step().name())
                .collect(Collectors.joining(", "));
        if (!never.isEmpty() && rate.transactions() > 0) {
            unknown.add(texts.say("weaklinks.unknown.never", never));
        }
        return unknown;
    }
}
