/** Which pages somebody keeps under a name, or was given. Entry: {@link ViewService}. */
@NullMarked
package journey.service.view;

import org.jspecify.annotations.NullMarked;
