package journey.web.journey;

import java.util.Optional;
import journey.service.everything.StepResult;
import journey.web.chart.Chain;
import journey.web.chart.Figures;
import journey.web.chart.Rate;
import org.jspecify.annotations.Nullable;

/** A journey as a row of a table: figures already written. */
public record JourneyRow(
        String name,
        String href,
        Chain chain,
        String rate,
        String interval,
        String weakest,
        @Nullable String weakestHref,
        String transactions,
        String transactionsHref,
        String unknown) {

    public static JourneyRow of(JourneyFigures journey, Addresses addresses, Figures figures) {
        Rate rate = journey.everything();
        Optional<StepResult> weakest = journey.weakest().map(StepFigure::step);
        return new JourneyRow(
                journey.name(),
                addresses.journey(journey.code()),
                journey.chain(addresses),
                rate == null ? Figures.NONE : figures.percent(rate.value()),
                rate == null ? Figures.NONE : figures.interval(rate.low(), rate.high()),
                weakest.map(StepResult::name).orElse(Figures.NONE),
                weakest.map(step -> addresses.failedAt(step.journey(), step.step()))
                        .orElse(null),
                figures.count(journey.rate().transactions()),
                addresses.transactions(journey.code()),
                figures.count(journey.rate().unknown()));
    }
}
