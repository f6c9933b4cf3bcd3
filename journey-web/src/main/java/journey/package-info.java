/** The application's entry: {@link journey.JourneyApplication}. Features are in {@code journey.web.<feature>}. */
@NullMarked
package journey;

import org.jspecify.annotations.NullMarked;
