/** The versions of a journey's plan, two of them side by side. Entry: {@link ComparisonReader}. */
@NullMarked
package journey.web.version;

import org.jspecify.annotations.NullMarked;
