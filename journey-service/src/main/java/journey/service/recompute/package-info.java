/** Builds everything that is computed anew from the facts, or compares it with them. Entry: {@link RecomputeService}. */
@NullMarked
package journey.service.recompute;

import org.jspecify.annotations.NullMarked;
