package journey.web.flow;

import journey.service.flow.DeviationCount;
import journey.service.flow.FlowPair;
import journey.service.flow.HandOver;
import journey.service.flow.Variant;
import journey.service.flow.rules.DeviationKind;
import journey.service.touchpoint.TouchpointFilter;
import journey.web.scope.Addresses;
import org.jspecify.annotations.Nullable;

/** Where the records behind a flow's figures are. */
public record FlowAddresses(Addresses addresses) {

    /** The touchpoints that came directly after another, first or last. */
    public String pair(FlowPair pair) {
        String from = pair.from();
        String to = pair.to();
        if (to == null) {
            return addresses.touchpoints(pair.journey(), "step=" + Addresses.value(String.valueOf(from)), "place=last");
        }
        String step = "step=" + Addresses.value(to);
        return from == null
                ? addresses.touchpoints(pair.journey(), step, "place=first")
                : addresses.touchpoints(pair.journey(), step, "follows=" + Addresses.value(from));
    }

    /** The transactions that went this way; null where only the beginning of it is known. */
    @Nullable String variant(Variant variant) {
        return variant.whole() ? addresses.transactions(variant.journey(), "variant=" + variant.key()) : null;
    }

    /** The transactions of a variant, where the pair occurs once in each; null: they are fewer than its occurrences. */
    @Nullable String pairOf(Variant variant, FlowPair pair) {
        return pair.count() == variant.transactions() ? variant(variant) : null;
    }

    /** The transactions that came from the one step to the other. */
    public String handOver(HandOver handOver) {
        return addresses.transactions(
                handOver.journey(),
                "passed=" + Addresses.value(handOver.from()),
                "reached=" + Addresses.value(handOver.to()));
    }

    String deviation(DeviationCount deviation) {
        String step = "step=" + Addresses.value(deviation.step());
        if (deviation.kind() != DeviationKind.AD_HOC) {
            String kind = deviation.kind().name().toLowerCase(java.util.Locale.ROOT);
            return addresses.transactions(deviation.journey(), step, "deviation=" + kind);
        }
        String cause = deviation.causedBy() == null ? TouchpointFilter.UNASSIGNED : deviation.causedBy();
        return addresses.touchpoints(deviation.journey(), step, "unplanned=yes", "cause=" + Addresses.value(cause));
    }
}
