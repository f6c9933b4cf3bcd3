/** Two branches, channels or segments held against one another. Entry: {@link ComparisonService}. */
@NullMarked
package journey.service.comparison;

import org.jspecify.annotations.NullMarked;
