/** What changed from one period to the next, told from noise. Entry: {@link ChangeService}. */
@NullMarked
package journey.service.change;

import org.jspecify.annotations.NullMarked;
