/** Two branches, channels or segments of a journey side by side. Entry: {@link CompareController}. */
@NullMarked
package journey.web.compare;

import org.jspecify.annotations.NullMarked;
