/** One recorded micro-experience. Entry: {@link Touchpoint}. */
@NullMarked
package journey.domain.touchpoint;

import org.jspecify.annotations.NullMarked;
