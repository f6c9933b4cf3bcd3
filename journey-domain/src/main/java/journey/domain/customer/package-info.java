/** Who is served. */
@NullMarked
package journey.domain.customer;

import org.jspecify.annotations.NullMarked;
