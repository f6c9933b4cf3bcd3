package journey.service.map;

import org.jspecify.annotations.Nullable;

/**
 * How many touchpoints of a kind there were at a planned step.
 *
 * @param position of the step in planned order; null: none
 * @param what the kind: a channel, a moment, an ad hoc step, a comment
 */
public record StepCount(@Nullable Integer position, String what, long count) {}
