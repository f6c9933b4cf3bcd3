package journey.web.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import journey.service.everything.StepResult;
import journey.service.everything.rules.Bounds;
import journey.service.everything.rules.EverythingRate;
import journey.service.everything.rules.StepYield;
import journey.web.chart.Figures;
import journey.web.chart.Rate;
import journey.web.scope.Addresses;
import journey.web.sentence.Sentence;
import journey.web.sentence.Sentence.Piece;
import journey.web.sentence.Texts;
import org.jspecify.annotations.Nullable;
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
                    "rate.sentence.unmeasured",
                    Piece.plain(texts.figures().count(rate.transactions()))
                            .linked(addresses.transactions(journey.code())));
        }
        if (journey.isOnlyDone()) {
            return texts.sentence("rate.sentence.done", counted(rate.well(), "well", journey.code(), addresses));
        }
        Piece share = share(rate, journey.target(), texts).linked(addresses.ofVerdict(journey.code(), "well"));
        Piece count = counted(rate.measured(), "measured", journey.code(), addresses);
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

    /** A rate as good or bad news: whether it reaches its target. */
    public static Piece share(EverythingRate counted, @Nullable Double target, Texts texts) {
        Rate rate = Objects.requireNonNull(JourneyFigures.rate(counted));
        boolean reached = target != null && rate.value() >= target;
        return new Piece(texts.figures().percent(rate), reached ? "good" : "bad", null);
    }

    /** As {@link #evidence(EverythingRate, String, Addresses)} of a journey; where nothing was judged, what to do about it. */
    Sentence evidence(JourneyFigures journey, Addresses addresses) {
        return journey.isOnlyDone()
                ? texts.sentence("rate.done.beneath")
                : evidence(journey.rate(), journey.code(), addresses);
    }

    /**
     * x of n, the interval, and the worst and best that the unknown ones may still turn out.
     *
     * @param code of the journey; null: all together
     */
    public Sentence evidence(EverythingRate rate, @Nullable String code, Addresses addresses) {
        Bounds interval = rate.interval().orElse(null);
        if (interval == null) {
            return new Sentence(List.of());
        }
        Figures figures = texts.figures();
        Sentence known = texts.sentence(
                "rate.evidence",
                counted(rate.well(), "well", code, addresses),
                counted(rate.measured(), "measured", code, addresses),
                Piece.plain(figures.interval(interval.low(), interval.high())),
                Piece.plain(figures.percent(rate.worst().orElseThrow())),
                Piece.plain(figures.percent(rate.best().orElseThrow())),
                counted(rate.unknown(), "unknown", code, addresses));
        List<Piece> pieces = new ArrayList<>(known.pieces());
        pieces.add(Piece.plain(" "));
        pieces.addAll(full(rate).pieces());
        return new Sentence(pieces);
    }

    /** The rate among the fully measured, beside that among those whose verdict is known. */
    private Sentence full(EverythingRate counted) {
        Rate rate = rate(counted.full());
        Figures figures = texts.figures();
        if (counted.full().measured() == counted.measured()) {
            return texts.sentence("rate.full.all");
        }
        return rate == null
                ? texts.sentence("rate.full.none")
                : texts.sentence(
                        "rate.full",
                        Piece.plain(figures.percent(rate)),
                        Piece.plain(figures.count(rate.n())),
                        Piece.plain(figures.interval(rate.low(), rate.high())));
    }

    /** The rate among the fully measured as a cell of a table: of how many, and its interval. */
    public static String full(EverythingRate counted, Texts texts) {
        Rate rate = rate(counted.full());
        Figures figures = texts.figures();
        return rate == null
                ? Figures.NONE
                : texts.say(
                        "journeys.full.of",
                        figures.percent(rate),
                        figures.count(rate.n()),
                        figures.interval(rate.low(), rate.high()));
    }

    private static @Nullable Rate rate(StepYield counts) {
        Bounds bounds = counts.interval().orElse(null);
        return bounds == null
                ? null
                : new Rate(counts.rate().orElseThrow(), bounds.low(), bounds.high(), counts.measured());
    }

    private Piece counted(long count, String verdict, @Nullable String code, Addresses addresses) {
        Piece piece = Piece.plain(texts.figures().count(count));
        String all = addresses.allTransactions("verdict=" + verdict);
        return count == 0 ? piece : piece.linked(code == null ? all : addresses.ofVerdict(code, verdict));
    }
}
