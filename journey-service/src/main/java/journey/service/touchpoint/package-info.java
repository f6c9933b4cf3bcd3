/** Which touchpoints there are behind a figure. Entry: {@link TouchpointService}. */
@NullMarked
package journey.service.touchpoint;

import org.jspecify.annotations.NullMarked;
