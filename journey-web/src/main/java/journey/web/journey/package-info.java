/** Journeys' definitions over HTTP. Entry: {@link JourneyApiController}. */
@NullMarked
package journey.web.journey;

import org.jspecify.annotations.NullMarked;
