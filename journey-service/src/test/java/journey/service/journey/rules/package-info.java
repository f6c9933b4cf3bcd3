/** Do the rules of definitions hold at their edges? */
@NullMarked
package journey.service.journey.rules;

import org.jspecify.annotations.NullMarked;
