package journey.service.flow;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;
import journey.service.flow.rules.Order;
import org.jspecify.annotations.Nullable;
import org.springframework.util.DigestUtils;

/**
 * Transactions whose touchpoints came in the same order.
 *
 * @param steps codes in this order; of very long orders only the beginning
 * @param whole whether these are all of them
 * @param order against the plan
 */
public record Variant(
        String journey,
        int version,
        List<String> steps,
        boolean whole,
        Order order,
        long transactions,
        long well,
        long notWell) {

    private static final int KEY_LENGTH = 12;

    public Variant {
        steps = List.copyOf(steps);
    }

    /** By what addresses name it, whatever its rank among others. Transactions are found by those of whole orders only. */
    public String key() {
        String order = String.join("\n", steps) + (whole ? "" : "\n…");
        return DigestUtils.md5DigestAsHex(order.getBytes(StandardCharsets.UTF_8))
                .substring(0, KEY_LENGTH);
    }

    /** Whether everything came once and in the planned order; null where too little of the order is known to say. */
    public @Nullable Boolean asPlanned() {
        if (!order.isAsPlanned()) {
            return false;
        }
        return whole ? true : null;
    }

    /** The Everything rate, in [0, 1]; none where nothing is fully measured. */
    public OptionalDouble rate() {
        return well + notWell == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) well / (well + notWell));
    }
}
