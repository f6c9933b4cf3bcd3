/** Touchpoints come in here one by one or in small numbers, from programs. Entry: {@link TouchpointApiController}. */
@NullMarked
package journey.web.touchpoint;

import org.jspecify.annotations.NullMarked;
