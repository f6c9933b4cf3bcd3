package journey.web.journey;

import journey.service.everything.StepResult;
import journey.service.everything.rules.Bounds;
import journey.service.everything.rules.EverythingRate;
import journey.web.chart.Figures;
import journey.web.sentence.Sentence;
import journey.web.sentence.Sentence.Piece;
import journey.web.sentence.Texts;
import org.springframework.stereotype.Component;

/** Puts the Everything rate in words: the sentence, and quietly under it how sure it is. */
@Component
public class RateWords {

    private final Texts texts;

    RateWords(Texts texts) {
        this.texts = texts;
    }

    public Sentence sentence(JourneyFigures journey, Addresses addresses) {
        EverythingRate rate = journey.rate();
        if (rate.transactions() == 0) {
            return texts.sentence("rate.sentence.none");
        }
        if (rate.rate().isEmpty()) {
            return texts.sentence(
                    "rate.sentence.unmeasured", Piece.plain(texts.figures().count(rate.transactions())));
        }
        Piece share = Piece.bad(texts.figures().percent(rate.rate().getAsDouble()))
                .linked(addresses.ofVerdict(journey.code(), "WELL"));
        Piece count = Piece.plain(texts.figures().count(rate.measured()));
        StepResult weakest = journey.weakest().map(StepFigure::step).orElse(null);
        if (weakest == null) {
            return texts.sentence("rate.sentence.rate", share, count);
        }
        return texts.sentence(
                "rate.sentence.weakest",
                share,
                count,
                Piece.strong(weakest.name()).linked(addresses.failedAt(journey.code(), weakest.step())));
    }

    /** x of n, the interval, and the worst and best that the unknown ones may still turn out. */
    public String evidence(EverythingRate rate) {
        Bounds interval = rate.interval().orElse(null);
        if (interval == null) {
            return "";
        }
        Figures figures = texts.figures();
        return texts.say(
                "rate.evidence",
                figures.count(rate.well()),
                figures.count(rate.measured()),
                figures.interval(interval.low(), interval.high()),
                figures.percent(rate.worst().orElseThrow()),
                figures.percent(rate.best().orElseThrow()),
                figures.count(rate.unknown()));
    }
}
