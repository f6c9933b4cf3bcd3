/** Is what is added up what was recorded? */
@NullMarked
package journey.service.rollup.rules;

import org.jspecify.annotations.NullMarked;
