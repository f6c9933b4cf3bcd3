package journey.web.journey;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import journey.service.everything.rules.Bounds;
import journey.service.everything.rules.EverythingRate;
import journey.service.weaklink.rules.WeakLinkState;
import journey.web.chart.Chain;
import journey.web.chart.Rate;
import journey.web.scope.Addresses;
import org.jspecify.annotations.Nullable;

/**
 * A journey's figures in a scope, ready for its pictures.
 *
 * @param target the share of transactions in which everything should be well
 * @param asksHowWell whether any version in scope asks for more than that its steps happen
 * @param steps of one version, in planned order
 */
public record JourneyFigures(
        String code, String name, double target, EverythingRate rate, boolean asksHowWell, List<StepFigure> steps) {

    private static final Comparator<StepFigure> BY_WEAKNESS = Comparator.comparing(
                    (StepFigure figure) -> figure.evidence() == WeakLinkState.CONFIRMED)
            .thenComparing(StepFigure::onlyHere)
            .thenComparing(figure -> figure.step().counts().notWell());

    public JourneyFigures {
        steps = List.copyOf(steps);
    }

    /** Whether the rate says anything: more was asked than that steps happen, or one is known not to have happened well. */
    public boolean isJudged() {
        return asksHowWell || rate.notWell() > 0;
    }

    /** Whether transactions went through all steps, and nothing says how well. */
    public boolean isOnlyDone() {
        return !isJudged() && rate.well() > 0;
    }

    /** The Everything rate with its interval; null where nothing was judged. */
    public @Nullable Rate everything() {
        return isJudged() ? rate(rate) : null;
    }

    static @Nullable Rate rate(EverythingRate counted) {
        Bounds bounds = counted.interval().orElse(null);
        return bounds == null
                ? null
                : new Rate(counted.rate().orElseThrow(), bounds.low(), bounds.high(), counted.measured());
    }

    /**
     * The weakest link: of the steps confirmed to be below their target, or else of those to be watched, the one at which
     * alone most transactions failed.
     */
    public Optional<StepFigure> weakest() {
        return steps.stream()
                .filter(figure ->
                        figure.evidence() == WeakLinkState.CONFIRMED || figure.evidence() == WeakLinkState.WATCH)
                .max(BY_WEAKNESS);
    }

    /** The chain of this journey; each ring leads to the transactions in which its step was not well. */
    public Chain chain(Addresses addresses) {
        return new Chain(
                name, steps.stream().map(figure -> figure.ring(addresses)).toList(), everything());
    }
}
