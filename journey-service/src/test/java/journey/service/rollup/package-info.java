/** Are sums folded whole? */
@NullMarked
package journey.service.rollup;

import org.jspecify.annotations.NullMarked;
