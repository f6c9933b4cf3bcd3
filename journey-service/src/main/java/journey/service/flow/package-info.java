/** What really happens: from which step transactions go to which, how long they wait between. Entry: {@link FlowService}. */
@NullMarked
package journey.service.flow;

import org.jspecify.annotations.NullMarked;
