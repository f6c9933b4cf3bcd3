/** What really happens in a journey, against its plan. Entry: {@link FlowController}. */
@NullMarked
package journey.web.flow;

import org.jspecify.annotations.NullMarked;
