/** The plan against what really happened. Pure functions. Entry: {@link PlannedPath}. */
@NullMarked
package journey.service.flow.rules;

import org.jspecify.annotations.NullMarked;
