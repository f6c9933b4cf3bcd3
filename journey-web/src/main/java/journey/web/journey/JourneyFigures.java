package journey.web.journey;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import journey.service.everything.StepResult;
import journey.service.everything.rules.Bounds;
import journey.service.everything.rules.EverythingRate;
import journey.web.chart.Chain;
import journey.web.chart.Rate;
import journey.web.chart.Ring;
import journey.web.chart.State;
import org.jspecify.annotations.Nullable;

/**
 * A journey's figures in a scope, ready for its pictures.
 *
 * @param steps of one version, in planned order
 */
public record JourneyFigures(String code, String name, EverythingRate rate, List<StepResult> steps) {

    /** With fewer measured occurrences nothing is said about a step. */
    static final long LEAST_MEASURED = 20;

    public JourneyFigures {
        steps = List.copyOf(steps);
    }

    /** The Everything rate with its interval; null where nothing was measured. */
    public @Nullable Rate everything() {
        return rate(rate);
    }

    static @Nullable Rate rate(EverythingRate counted) {
        Bounds bounds = counted.interval().orElse(null);
        return bounds == null
                ? null
                : new Rate(counted.rate().orElseThrow(), bounds.low(), bounds.high(), counted.measured());
    }

    /** The step with the lowest yield among those measured often enough and not always well. */
    public Optional<StepResult> weakest() {
        return steps.stream()
                .filter(step -> step.counts().measured() >= LEAST_MEASURED
                        && step.counts().notWell() > 0)
                .min(Comparator.comparingDouble(step -> step.counts().rate().orElseThrow()));
    }

    /**
     * How a step stands against its target: below with its whole interval, below with a part of it, or neither.
     */
    static State state(StepResult step) {
        if (step.counts().measured() < LEAST_MEASURED) {
            return State.NONE;
        }
        if (step.counts().rate().orElseThrow() >= step.target()) {
            return State.OK;
        }
        return step.counts().interval().orElseThrow().high() < step.target() ? State.CONFIRMED : State.WATCH;
    }

    /** The chain of this journey; each ring leads to the transactions in which its step was not well. */
    public Chain chain(Addresses addresses) {
        return new Chain(name, steps.stream().map(step -> ring(step, addresses)).toList(), everything());
    }

    static Ring ring(StepResult step, Addresses addresses) {
        return new Ring(
                step.name(),
                step.department() == null ? "" : step.department(),
                step.counts().well(),
                step.counts().notWell(),
                step.counts().unknown(),
                state(step),
                addresses.failedAt(step.journey(), step.step()));
    }
}
