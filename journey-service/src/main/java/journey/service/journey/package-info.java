/** Journeys' definitions and their versions. Entry: {@link JourneyService}. */
@NullMarked
package journey.service.journey;

import org.jspecify.annotations.NullMarked;
