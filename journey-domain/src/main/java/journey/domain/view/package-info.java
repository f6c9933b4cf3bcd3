/** Pages that people keep under a name. */
@NullMarked
package journey.domain.view;

import org.jspecify.annotations.NullMarked;
