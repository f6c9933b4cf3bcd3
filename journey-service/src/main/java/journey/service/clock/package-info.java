/** What time it is and in which zone the firm lives. Entry: {@link ClockConfiguration}. */
@NullMarked
package journey.service.clock;

import org.jspecify.annotations.NullMarked;
