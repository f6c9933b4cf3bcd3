package journey.web.weaklink;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * Which repairs are tried out, as ticked on the page.
 *
 * @param journey code of the journey; null: none is tried out
 * @param steps codes of its steps
 * @param target the Everything rate to reach, in (0, 1]; null: the plan's
 * @param typed the target as it was typed, in per cent
 */
record WhatIfParameters(
        @Nullable String journey,
        Set<String> steps,
        @Nullable Double target,
        String typed) {

    static WhatIfParameters of(MultiValueMap<String, String> address) {
        return new WhatIfParameters(
                address.getFirst("plan"),
                Set.copyOf(address.getOrDefault("repair", List.of())),
                target(address.getFirst("target")),
                Objects.requireNonNullElse(address.getFirst("target"), "").strip());
    }

    private static @Nullable Double target(@Nullable String percent) {
        if (percent == null || !percent.strip().matches("[0-9]{1,3}([.,][0-9]{1,3})?")) {
            return null;
        }
        double target = Double.parseDouble(percent.strip().replace(',', '.')) / 100;
        return target > 0 && target <= 1 ? target : null;
    }

    /** Whether what was typed is no target. */
    boolean isMistaken() {
        return target == null && !typed.isEmpty();
    }

    boolean areOf(String code) {
        return code.equals(journey);
    }
}
