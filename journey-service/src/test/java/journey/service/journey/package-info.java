/** Are definitions read, refused and versioned as promised? */
@NullMarked
package journey.service.journey;

import org.jspecify.annotations.NullMarked;
