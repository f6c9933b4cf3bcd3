/** Comparing two periods. Pure functions. Entry: {@link Movement}. */
@NullMarked
package journey.service.change.rules;

import org.jspecify.annotations.NullMarked;
