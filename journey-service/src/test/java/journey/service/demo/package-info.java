/** Does the demo company stay where it may be? */
@NullMarked
package journey.service.demo;

import org.jspecify.annotations.NullMarked;
