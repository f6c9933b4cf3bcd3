/** What one transaction adds to the sums that pages read: pure functions of what is stored of it. */
@NullMarked
package journey.service.rollup.rules;

import org.jspecify.annotations.NullMarked;
