/** Does the brake brake, and is a password what it was? */
@NullMarked
package journey.service.access;

import org.jspecify.annotations.NullMarked;
