package journey.service.weaklink;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import journey.domain.journey.Blueprint;
import journey.service.everything.rules.EverythingRate;
import journey.service.weaklink.rules.Drivers;
import journey.service.weaklink.rules.Failures;
import journey.service.weaklink.rules.OneImprovement;
import journey.service.weaklink.rules.OneImprovement.Candidate;
import journey.service.weaklink.rules.WeakLinkRule;
import journey.service.weaklink.rules.WeakLinkState;

/**
 * What is known of the steps of one version of a journey in a scope.
 *
 * @param steps in planned order
 */
public record JourneyLinks(
        Blueprint blueprint, EverythingRate rate, Failures failures, Drivers drivers, List<StepLink> steps) {

    public JourneyLinks {
        steps = List.copyOf(steps);
    }

    public String journey() {
        return blueprint.definition().code();
    }

    public String name() {
        return blueprint.definition().name();
    }

    /** The link at a position of the plan; empty where the scope leaves that step out. */
    public Optional<StepLink> at(int position) {
        return steps.stream().filter(link -> link.step().position() == position).findFirst();
    }

    /** Whether so few transactions are fully measured that nothing is said of what repairs would bring. */
    public boolean areTooFew() {
        return failures.measured() < WeakLinkRule.LEAST_MEASURED;
    }

    /** The one improvement to make first; empty where no repair of a single step is known to gain anything. */
    public Optional<OneImprovement.Choice> improvement() {
        if (areTooFew()) {
            return Optional.empty();
        }
        return OneImprovement.choose(steps.stream()
                .filter(link -> link.evidence().state() != WeakLinkState.TOO_FEW)
                .map(JourneyLinks::candidate)
                .toList());
    }

    private static Candidate candidate(StepLink link) {
        return new Candidate(
                link.step().position(),
                link.gain(),
                link.outcome().orElse(null),
                link.importance()
                        .filter(share -> !share.isSignConflict())
                        .map(share -> share.share())
                        .orElse(null));
    }

    /** The Everything rate if these steps were right, with all that the plan says they cause. */
    public double rateIfRepaired(Collection<Integer> positions) {
        BitSet repaired = new BitSet();
        positions.forEach(repaired::set);
        return failures.rate() + failures.gain(repaired);
    }
}
