/** Do the addresses of definitions answer as promised? */
@NullMarked
package journey.web.journey;

import org.jspecify.annotations.NullMarked;
