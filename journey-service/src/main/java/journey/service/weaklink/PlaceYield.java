package journey.service.weaklink;

import journey.service.everything.rules.StepYield;
import journey.service.weaklink.rules.Evidence;

/**
 * How a step was done at one place.
 *
 * @param place code of a channel, a segment or a department
 */
public record PlaceYield(String place, StepYield counts, Evidence evidence) {}
