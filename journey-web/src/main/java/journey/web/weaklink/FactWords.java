package journey.web.weaklink;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import journey.service.weaklink.JourneyLinks;
import journey.service.weaklink.StepLink;
import journey.service.weaklink.rules.Evidence;
import journey.service.weaklink.rules.Importance;
import journey.web.chart.Figures;
import journey.web.sentence.Texts;
import journey.web.weaklink.EvidencePage.Fact;
import org.springframework.stereotype.Component;

/** Puts in words what is known of a step: how sure it is, what it matters and what it would gain. */
@Component
class FactWords {

    private static final double NEVER = 1e-9;

    private final Texts texts;

    FactWords(Texts texts) {
        this.texts = texts;
    }

    /** How sure it is that the step misses its target. */
    List<String> sureness(StepLink link) {
        Figures figures = texts.figures();
        List<String> sure = new ArrayList<>();
        link.step()
                .counts()
                .interval()
                .ifPresent(bounds ->
                        sure.add(texts.say("evidence.interval", figures.interval(bounds.low(), bounds.high()))));
        Evidence evidence = link.evidence();
        Double p = evidence.pValue();
        Double q = evidence.qValue();
        Double below = evidence.belowTarget();
        if (p != null && q != null && below != null) {
            sure.add(texts.say("evidence.p", probability(p)));
            sure.add(texts.say("evidence.q", probability(q)));
            sure.add(texts.say("evidence.below", probability(below)));
        }
        return sure;
    }

    private String probability(double probability) {
        Figures figures = texts.figures();
        if (probability < NEVER) {
            return texts.say("evidence.probability.never");
        }
        if (probability > 1 - NEVER) {
            return texts.say("evidence.probability.certain");
        }
        return probability < 0.001
                ? texts.say("evidence.probability.odds", figures.count(Math.round(1 / probability)))
                : figures.percentFine(probability);
    }

    List<Fact> facts(JourneyLinks journey, StepLink link) {
        Figures figures = texts.figures();
        List<Fact> facts = new ArrayList<>();
        String department = link.step().department();
        facts.add(fact("owner", department == null ? texts.say("evidence.owner.none") : department));
        double rate = journey.failures().rate();
        if (!journey.areTooFew()) {
            facts.add(fact(
                    "gain",
                    texts.say(
                            "evidence.gain.text",
                            figures.percentFine(rate),
                            figures.percentFine(rate + link.gain()),
                            figures.count(link.onlyHere()))));
            if (link.gainWithConsequences() > link.gain()) {
                facts.add(fact("consequences", figures.percentFine(rate + link.gainWithConsequences())));
            }
        }
        link.importance().ifPresent(share -> facts.add(fact("importance", importance(share, journey))));
        link.outcome()
                .ifPresent(gain -> facts.add(fact(
                        "outcome",
                        texts.say(
                                "weaklinks.outcome.short",
                                figures.rise(gain.gain()),
                                figures.rise(gain.low()),
                                figures.rise(gain.high())))));
        asymmetry(link.impact().penalty(), "penalty", facts);
        asymmetry(link.impact().reward(), "reward", facts);
        return facts;
    }

    private String importance(Importance.Share share, JourneyLinks journey) {
        Figures figures = texts.figures();
        String correlation = (share.correlation() < 0 ? "−" : "") + figures.decimal(Math.abs(share.correlation()), 2);
        return texts.say(
                share.isSignConflict() ? "evidence.importance.conflict" : "evidence.importance.text",
                figures.percentFine(share.share()),
                correlation,
                figures.count(journey.drivers().complete()),
                figures.percentFine(journey.drivers().explained()));
    }

    private void asymmetry(OptionalDouble difference, String name, List<Fact> facts) {
        if (difference.isPresent()) {
            facts.add(fact(name, texts.say("evidence.points", texts.figures().rise(difference.getAsDouble()))));
        }
    }

    private Fact fact(String key, String text) {
        return new Fact(texts.say("evidence.fact." + key), text);
    }
}
