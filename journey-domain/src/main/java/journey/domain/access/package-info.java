/** People and programs that use Journey, and their roles. */
@NullMarked
package journey.domain.access;

import org.jspecify.annotations.NullMarked;
