package journey.domain.journey;

import org.jspecify.annotations.Nullable;

/**
 * One planned step of a journey.
 *
 * @param department the code of the department that owns it
 * @param target the yield it should reach, a share in (0, 1]
 * @param causedBy the earlier step whose failure causes this one's
 */
public record Step(
        String code,
        String name,
        String stage,
        @Nullable String department,
        boolean required,
        Standard standard,
        @Nullable Promise promise,
        double target,
        @Nullable String causedBy) {

    public static final double DEFAULT_TARGET = 0.95;
}
