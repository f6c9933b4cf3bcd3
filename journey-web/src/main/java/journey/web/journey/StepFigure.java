package journey.web.journey;

import journey.service.everything.StepResult;
import journey.service.weaklink.rules.WeakLinkState;
import journey.web.chart.Ring;
import journey.web.chart.State;
import journey.web.scope.Addresses;

/**
 * A step's figures in a scope, ready for its pictures.
 *
 * @param onlyHere transactions in which nothing else failed
 */
public record StepFigure(StepResult step, WeakLinkState evidence, long onlyHere) {

    /** How sure we are that it is a weak link, as it is drawn. */
    public State state() {
        return state(evidence);
    }

    public static State state(WeakLinkState evidence) {
        return switch (evidence) {
            case OK -> State.OK;
            case WATCH -> State.WATCH;
            case CONFIRMED -> State.CONFIRMED;
            case TOO_FEW -> State.NONE;
        };
    }

    Ring ring(Addresses addresses) {
        return new Ring(
                step.name(),
                step.department() == null ? "" : step.department(),
                step.counts().well(),
                step.counts().notWell(),
                step.counts().unknown(),
                state(),
                addresses.failedAt(step.journey(), step.step()));
    }
}
