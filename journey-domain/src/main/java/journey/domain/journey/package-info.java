/** What a firm plans: journeys, their versions, stages, steps, standards and promises. Entry: {@link Definition}. */
@NullMarked
package journey.domain.journey;

import org.jspecify.annotations.NullMarked;
