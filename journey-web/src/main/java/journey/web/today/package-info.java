/** Today: was everything done well, and which step is the weak link. Entry: {@link TodayController}. */
@NullMarked
package journey.web.today;

import org.jspecify.annotations.NullMarked;
