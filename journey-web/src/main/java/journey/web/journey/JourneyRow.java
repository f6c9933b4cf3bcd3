package journey.web.journey;

import java.util.Optional;
import journey.service.everything.StepResult;
import journey.web.change.Delta;
import journey.web.chart.Chain;
import journey.web.chart.Figures;
import journey.web.chart.Rate;
import journey.web.scope.Addresses;
import journey.web.sentence.Figure;
import journey.web.sentence.Texts;
import org.jspecify.annotations.Nullable;

/** A journey as a row of a table: figures already written. */
public record JourneyRow(
        String name,
        String href,
        Chain chain,
        Figure rate,
        String interval,
        String full,
        Delta change,
        String target,
        String weakest,
        @Nullable String weakestHref,
        Figure transactions,
        Figure unknown) {

    public static JourneyRow of(JourneyFigures journey, Addresses addresses, Texts texts, Delta change) {
        Figures figures = texts.figures();
        Rate rate = journey.everything();
        Optional<StepResult> weakest = journey.weakest().map(StepFigure::step);
        return new JourneyRow(
                journey.name(),
                addresses.journey(journey.code()),
                journey.chain(addresses),
                rate == null
                        ? Figure.of(Figures.NONE)
                        : new Figure(figures.percent(rate), addresses.ofVerdict(journey.code(), "well")),
                rate == null ? Figures.NONE : figures.interval(rate.low(), rate.high()),
                rate == null ? Figures.NONE : RateWords.full(journey.rate(), texts),
                change,
                figures.percent(journey.target()),
                weakest.map(StepResult::name).orElse(Figures.NONE),
                weakest.map(step -> addresses.failedAt(step.journey(), step.step()))
                        .orElse(null),
                Figure.of(journey.rate().transactions(), texts, addresses.transactions(journey.code())),
                Figure.of(journey.rate().unknown(), texts, addresses.ofVerdict(journey.code(), "unknown")));
    }
}
